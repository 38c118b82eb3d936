using System.Globalization;
using LiveTakeover.BotFramework.Spoken;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or in words.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is not a number type.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null) : base(dialogId, validator)
    {
        if (Type.GetTypeCode(typeof(T)) is not (>= TypeCode.SByte and <= TypeCode.Decimal))
            throw new NotSupportedException($"NumberPrompt asks for numbers, but {typeof(T).Name} is none.");
        DefaultLocale = defaultLocale;
    }

    public string? DefaultLocale { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        if (Question.Words(options, isRetry) is { } words) await turnContext.SendActivityAsync(words, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var result = new PromptRecognizerResult<T>();
        var locale = options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale;
        if (NumberReader.TryRead(activity.Text, locale, out var number) && Fits(number, out var value))
            (result.Succeeded, result.Value) = (true, value);
        return Task.FromResult(result);
    }

    private static bool Fits(decimal number, out T value)
    {
        value = default;
        var whole = Type.GetTypeCode(typeof(T)) < TypeCode.Single;
        if (whole && number != decimal.Truncate(number)) return false;
        try
        {
            value = (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
