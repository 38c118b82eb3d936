namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A conversation of several dialogs that is used like one dialog: it begins, takes turns and ends with a result.</summary>
public class ComponentDialog : DialogContainer
{
    public const string PersistedDialogState = "dialogs";

    private bool initialized;

    public ComponentDialog(string? dialogId = null) : base(dialogId)
    {
    }

    public string? InitialDialogId { get; set; }

    /// <summary>Adds a dialog. The first one is the initial dialog, unless another is set.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        outerDc.ActiveDialog!.State[PersistedDialogState] = new DialogState();
        var turn = await OnBeginDialogAsync(CreateChildContext(outerDc)!, options!, cancellationToken);
        return await AfterInnerTurn(outerDc, turn, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turn = await OnContinueDialogAsync(CreateChildContext(outerDc)!, cancellationToken);
        return await AfterInnerTurn(outerDc, turn, cancellationToken);
    }

    // A dialog that was begun on top of this one has ended. This one's own position has not changed, so it prompts again.
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await Inside(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled) await Inside(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext? CreateChildContext(DialogContext dc) =>
        dc.ActiveDialog is { } active ? new(Dialogs, dc, InnerState(active)) : null;

    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (initialized) return;
        initialized = true;
        await OnInitializeAsync(outerDc);
    }

    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(
            InitialDialogId ?? throw new InvalidOperationException($"The component '{Id}' has no dialog to begin with: add one."), options,
            cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object? result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private async Task<DialogTurnResult> AfterInnerTurn(
        DialogContext outerDc, DialogTurnResult turn, CancellationToken cancellationToken) =>
        turn.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outerDc, turn.Result, cancellationToken);

    private DialogContext Inside(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, InnerState(instance));

    private static DialogState InnerState(DialogInstance instance)
    {
        if (instance.State.Read<DialogState>(PersistedDialogState) is { } state) return state;
        instance.State[PersistedDialogState] = state = new DialogState();
        return state;
    }
}
