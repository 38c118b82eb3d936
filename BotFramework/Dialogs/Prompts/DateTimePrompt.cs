using LiveTakeover.BotFramework.Spoken;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One interpretation of a date or time: a value or a range.</summary>
public class DateTimeResolution
{
    /// <summary>The value in the person's local time: <c>2026-11-29</c>, <c>15:30:00</c> or <c>2026-11-29 15:30:00</c>.</summary>
    public string? Value { get; set; }

    public string? Start { get; set; }

    /// <summary>The end of the range, excluded.</summary>
    public string? End { get; set; }

    /// <summary>The TIMEX expression, including what was left open: any 5 March is <c>XXXX-03-05</c>.</summary>
    public string? Timex { get; set; }
}

/// <summary>Asks for a date, a time or both, in natural language: <c>tomorrow at 3pm</c>, <c>lundi prochain</c>.</summary>
/// <remarks>An ambiguous answer ("Monday": the last or the next one) has several resolutions.</remarks>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(
        string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) =>
        DefaultLocale = defaultLocale;

    public string? DefaultLocale { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        if (Question.Words(options, isRetry) is { } words) await turnContext.SendActivityAsync(words, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var found = DateTimeReader.Read(
            activity.Text, options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale, PersonsClock(turnContext));
        return Task.FromResult(new PromptRecognizerResult<IList<DateTimeResolution>>
        {
            Succeeded = found.Count > 0,
            Value = [.. found.Select(Resolution)],
        });
    }

    private static DateTimeResolution Resolution(SpokenTime time) =>
        new() { Value = time.Value, Start = time.Start, End = time.End, Timex = time.Timex };

    // "Tomorrow" is relative to the person: their local time if the channel sends it, otherwise their time zone, otherwise UTC.
    private static DateTime PersonsClock(ITurnContext turn)
    {
        if (turn.Activity.LocalTimestamp is { } local) return local.DateTime;
        var now = turn.Activity.Timestamp ?? (turn.TurnState.Get<TimeProvider>() ?? TimeProvider.System).GetUtcNow();
        return turn.Activity.LocalTimezone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known)
            ? TimeZoneInfo.ConvertTime(now, known).DateTime
            : now.UtcDateTime;
    }
}
