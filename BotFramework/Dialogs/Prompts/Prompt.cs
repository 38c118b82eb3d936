using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks until it has a valid answer.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T>? validator;

    protected Prompt(string dialogId, PromptValidator<T>? validator = null) : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        this.validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        var question = Question.Begin(this, dc, options);
        await OnPromptAsync(dc.Context, question.State, question.Options, false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message) return EndOfTurn;
        var question = Question.Of(dc.ActiveDialog!);
        var (options, state) = question;
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        var attempts = question.CountAnswer();
        var accepted = validator is null
            ? recognized.Succeeded
            : await validator(new(dc.Context, recognized, state, options, attempts), cancellationToken);
        if (accepted) return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        if (!dc.Context.Responded) await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        return EndOfTurn;
    }

    // A dialog that was begun on top of this prompt has ended, so the prompt asks its question again.
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (options, state) = Question.Of(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    // The prompt keeps an answer that it understands. Other messages go to the parents, which may interrupt.
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message) return false;
        var (options, state) = Question.Of(dc.ActiveDialog!);
        return await OnRecognizeAsync(dc.Context, state, options, cancellationToken) is { Succeeded: true, AllowInterruption: false };
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>In a group, only the person who was asked gets the buttons.</summary>
    private protected static IList<string>? ForThePerson(Activity activity) => activity.From?.Id is { Length: > 0 } id ? [id] : null;

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>The question with the choices, in the given style.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null,
        string? conversationType = null, IList<string>? toList = null, CancellationToken cancellationToken = default)
    {
        var (text, speak) = (prompt?.Text, prompt?.Speak);
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, speak, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text, speak),
            ListStyle.None => MessageFactory.Text(text, speak),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak, options, conversationType, toList),
        };
        if (prompt is not Activity asked)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }
        var worded = asked.Copy();
        worded.Text = shown.Text;
        worded.SuggestedActions = shown.SuggestedActions ?? worded.SuggestedActions;
        worded.Attachments = [.. worded.Attachments ?? [], .. shown.Attachments ?? []];
        return worded;
    }
}
