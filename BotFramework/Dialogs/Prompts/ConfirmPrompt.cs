using LiveTakeover.BotFramework.Spoken;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no, in any usual wording.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> defaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, LanguageChoice.ConfirmDefaults(), validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">The words for yes and no, per locale; must contain English.</param>
    public ConfirmPrompt(
        string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        (defaults, DefaultLocale) = (choiceDefaults, defaultLocale);
    }

    public string? DefaultLocale { get; set; }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>The words for yes and no; by default in the person's language.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var (yes, no, joined) = Named(activity);
        var question = AppendChoices(
            Question.Words(options, isRetry), activity.ChannelId, [yes, no], options.Style ?? Style, joined,
            activity.Conversation?.ConversationType, ForThePerson(activity), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var locale = options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale;
        var answer = YesNoReader.Read(activity.Text, locale) ?? ByName(activity, locale);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    // The usual words were tried before. Without custom names, only a number or a position can still match.
    private bool? ByName(Activity activity, string? locale)
    {
        var (yes, no, joined) = Named(activity);
        if (!(joined.IncludeNumbers ?? true)) return null;
        var found = ChoiceRecognizers.RecognizeChoices(
            activity.Text, [yes, no], new() { Locale = locale, NoValue = ConfirmChoices is null, NoAction = ConfirmChoices is null });
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    private (Choice Yes, Choice No, ChoiceFactoryOptions Options) Named(Activity activity)
    {
        var (yes, no, joined) = defaults.For(activity.Locale ?? DefaultLocale);
        return (ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no, ChoiceOptions ?? joined);
    }
}
