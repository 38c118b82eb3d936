using LiveTakeover.BotFramework;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or a no, as people say them.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null) : base(dialogId, validator) =>
        DefaultLocale = defaultLocale;

    public string? DefaultLocale { get; set; }
    public ListStyle Style { get; set; } = ListStyle.Auto;
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>What yes and no are called; by default in the person's language.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var words = Wording.Of(activity.Locale ?? DefaultLocale);
        var question = AppendChoices(Question.Words(options, isRetry), activity.ChannelId, Choices(words), options.Style ?? Style, ChoiceOptions ?? words.ChoiceOptions, activity.Conversation?.ConversationType, ForThePerson(activity), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var (text, locale) = (turnContext.Activity.Text, options.RecognizeLanguage ?? turnContext.Activity.Locale ?? DefaultLocale);
        var words = Wording.Of(locale);
        var answer = words.YesOrNo(text) ?? (ByName(text, locale, words) is { Index: var index } ? index == 0 : null);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    // The usual words have been looked for by then: without names of its own only a number or a position is left.
    FoundChoice? ByName(string? text, string? locale, Wording words) =>
        (ChoiceOptions ?? words.ChoiceOptions).IncludeNumbers ?? true
            ? SpokenChoice.Find(text, ConfirmChoices is null ? [new(), new()] : Choices(words), locale, new())
            : null;

    Choice[] Choices(Wording words) => ConfirmChoices is { } named ? [named.Item1, named.Item2] : [new(words.Yes), new(words.No)];
}
