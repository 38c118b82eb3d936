using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A part of a conversation that may take several turns. Its data must be in its <see cref="DialogInstance"/>, never in its own
/// fields.
/// </summary>
public abstract class Dialog
{
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    protected Dialog(string? dialogId = null)
    {
        if (!string.IsNullOrWhiteSpace(dialogId)) Id = dialogId;
    }

    [JsonProperty("id")]
    public string Id { get => field ??= OnComputeId(); set; }

    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient
    {
        get;
        set => field = value ?? NullBotTelemetryClient.Instance;
    } = NullBotTelemetryClient.Instance;

    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>The person has answered. By default the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>A dialog that this one had begun has ended. By default this one ends with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>A version that changes when the dialog is changed in a way that affects conversations in progress.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Handles an event: first here, then, if it bubbles, in the parents, and finally here again.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        await OnPreBubbleEventAsync(dc, e, cancellationToken)
        || (e.Bubble && dc.Parent is not null && await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken))
        || await OnPostBubbleEventAsync(dc, e, cancellationToken);

    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;
}
