using LiveTakeover.BotFramework;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose, by name, by a synonym, by number or by position ("the second one").</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null) : base(dialogId, validator) =>
        DefaultLocale = defaultLocale;

    public string? DefaultLocale { get; set; }
    public ListStyle Style { get; set; } = ListStyle.Auto;
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How an answer is compared with the choices.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var words = ChoiceOptions ?? Wording.Of(activity.Locale ?? DefaultLocale).ChoiceOptions;
        var question = AppendChoices(Question.Words(options, isRetry), activity.ChannelId, options.Choices ?? [], options.Style ?? Style, words, activity.Conversation?.ConversationType, ForThePerson(activity), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var how = RecognizerOptions ?? new();
        var locale = options.RecognizeLanguage ?? activity.Locale ?? how.Locale ?? DefaultLocale;
        var found = SpokenChoice.Find(activity.Text, options.Choices ?? [], locale, how);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice> { Succeeded = found is not null, Value = found });
    }
}
