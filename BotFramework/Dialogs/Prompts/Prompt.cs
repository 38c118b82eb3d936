using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks until it has an answer.</summary>
public abstract class Prompt<T> : Dialog
{
    const string PersistedOptions = "options";
    const string PersistedState = "state";
    const string Attempts = "AttemptCount";

    readonly PromptValidator<T>? validator;

    protected Prompt(string dialogId, PromptValidator<T>? validator = null) : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        this.validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions asked)
            throw new ArgumentOutOfRangeException(nameof(options), $"The prompt '{Id}' is begun with PromptOptions.");
        ExpectInput(asked.Prompt);
        ExpectInput(asked.RetryPrompt);
        var state = new Dictionary<string, object>(StringComparer.Ordinal) { [Attempts] = 0 };
        dc.ActiveDialog!.State[PersistedOptions] = asked;
        dc.ActiveDialog.State[PersistedState] = state;
        await OnPromptAsync(dc.Context, state, asked, false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;
        var (state, options) = Kept(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        var attempts = state.Read<int>(Attempts) + 1;
        state[Attempts] = attempts;
        var accepted = validator is null
            ? recognized.Succeeded
            : await validator(new(dc.Context, recognized, state, options, attempts), cancellationToken);
        if (accepted)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        return EndOfTurn;
    }

    // A dialog that was put over this prompt is over; the question still stands.
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (state, options) = Kept(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>The question with what there is to choose from, shown as the style says.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity? prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null, string? conversationType = null, IList<string>? toList = null, CancellationToken cancellationToken = default)
    {
        var (text, speak) = (prompt?.Text, prompt?.Speak);
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, speak, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text, speak),
            ListStyle.None => MessageFactory.Text(text, speak, InputHints.ExpectingInput),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak, options, conversationType, toList),
        };
        if (prompt is not Activity asked)
            return shown;
        var question = asked.Again();
        question.Text = shown.Text;
        question.SuggestedActions = shown.SuggestedActions ?? question.SuggestedActions;
        question.Attachments = [.. question.Attachments ?? [], .. shown.Attachments ?? []];
        return question;
    }

    private protected static Activity? Question(PromptOptions options, bool isRetry) => (isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt)?.Again();

    static void ExpectInput(Activity? prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }

    static (Dictionary<string, object> State, PromptOptions Options) Kept(DialogInstance instance) =>
        (instance.State.Read<Dictionary<string, object>>(PersistedState)!, instance.State.Read<PromptOptions>(PersistedOptions)!);
}
