using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks the person to choose, by name, synonym, number or position ("the second one").</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> defaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, LanguageChoice.ChoiceDefaults(), validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">How choices are joined in a sentence, per locale; must contain English.</param>
    public ChoicePrompt(
        string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        (defaults, DefaultLocale) = (choiceDefaults, defaultLocale);
    }

    public string? DefaultLocale { get; set; }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How answers are matched with the choices.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var joined = ChoiceOptions ?? defaults.For(activity.Locale ?? DefaultLocale);
        var question = AppendChoices(
            Question.Words(options, isRetry), activity.ChannelId, options.Choices ?? [], options.Style ?? Style, joined,
            activity.Conversation?.ConversationType, ForThePerson(activity), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var how = RecognizerOptions ?? new();
        var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], new()
        {
            Locale = options.RecognizeLanguage ?? activity.Locale ?? how.Locale ?? DefaultLocale,
            AllowPartialMatches = how.AllowPartialMatches,
            MaxTokenDistance = how.MaxTokenDistance,
            Tokenizer = how.Tokenizer,
            NoAction = how.NoAction,
            NoValue = how.NoValue,
            RecognizeNumbers = how.RecognizeNumbers,
            RecognizeOrdinals = how.RecognizeOrdinals,
        });
        return Task.FromResult(
            new PromptRecognizerResult<FoundChoice> { Succeeded = found.Count > 0, Value = found.FirstOrDefault()?.Resolution });
    }
}
