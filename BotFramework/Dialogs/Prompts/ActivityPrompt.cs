using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Waits for an activity of any type (an event, an invoke) that its validator accepts.</summary>
public class ActivityPrompt : Dialog
{
    private readonly PromptValidator<Activity> validator;

    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator) : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        ArgumentNullException.ThrowIfNull(validator);
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
        var question = Question.Of(dc.ActiveDialog!);
        var (options, state) = question;
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        var attempts = question.CountAnswer();
        if (await validator(new(dc.Context, recognized, state, options, attempts), cancellationToken))
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        return EndOfTurn;
    }

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

    [Obsolete("Override the one that is told whether this is a retry.")]
    protected virtual Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options,
        CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, state, options, false, cancellationToken);

    protected virtual async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        if (Question.Words(options, isRetry) is { } words) await turnContext.SendActivityAsync(words, cancellationToken);
    }

    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
}
