using System.Globalization;
using LiveTakeover.BotFramework.Spoken;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog stack in one turn: begins, continues, replaces and ends dialogs.</summary>
public class DialogContext
{
    // Once per turn, dialogs get an event about the activity before one of them continues with it.
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state)
    {
        Parent = parentDialogContext;
        foreach (var (name, service) in parentDialogContext.Services) Services[name] = service;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    public List<DialogInstance> Stack { get; }

    public DialogContext? Parent { get; set; }

    /// <summary>Services that middleware, the adapter and dialogs share in the turn. A child also has its parent's.</summary>
    public TurnContextStateCollection Services { get; } = new();

    /// <summary>
    /// The manager that runs this turn; null if
    /// <see cref="DialogExtensions.RunAsync(Dialog, ITurnContext, IStatePropertyAccessor{DialogState}, CancellationToken)"/> does.
    /// </summary>
    public DialogManager? DialogManager => Context.TurnState.Get<DialogManager>();

    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The context of the dialogs inside the active dialog, if it is a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Searches this set, then the parents', then the container around this context.</summary>
    public Dialog? FindDialog(string dialogId) =>
        Dialogs.Find(dialogId)
        ?? Parent?.FindDialog(dialogId)
        ?? (Parent?.ActiveDialog is { } around ? (Parent.FindDialog(around.Id) as DialogContainer)?.FindDialog(dialogId, this) : null);

    public string GetLocale() =>
        Cultures.NameOf((Context as TurnContext)?.Locale ?? Context.Activity.Locale) ?? CultureInfo.CurrentCulture.Name;

    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException(
                $"There is no dialog '{dialogId}' here: add it to the DialogSet, or to the ComponentDialog, that begins it.",
                nameof(dialogId));
        Stack.Insert(0, new() { Id = dialogId, State = new Dictionary<string, object>(4, StringComparer.Ordinal) });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, ActivityReceivedEmitted))
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);
        return ActiveDialog is { } active
            ? await Known(active.Id).ContinueDialogAsync(this, cancellationToken)
            : new(DialogTurnStatus.Empty);
    }

    /// <summary>Ends the active dialog and passes its result to the dialog below, which resumes.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Known(below.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new(DialogTurnStatus.Complete, result);
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken) || ActiveDialog is not { } active)
            return;
        await Known(active.Id).RepromptDialogAsync(Context, active, cancellationToken);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Cancels all dialogs. A parent may handle the event and keep its own dialogs.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null) return new(DialogTurnStatus.Empty);
        // The dialog that called this knows about it, so only the dialogs below it get the event.
        var told = true;
        for (var dc = this; dc is not null; dc = cancelParents ? dc.Parent : null)
        {
            for (; dc.Stack.Count > 0; told = false)
            {
                if (!told && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                    return new(DialogTurnStatus.Cancelled);
                await dc.EndActiveAsync(DialogReason.CancelCalled, cancellationToken);
            }
            told = false;
        }
        return new(DialogTurnStatus.Cancelled);
    }

    /// <summary>Sends an event to the active dialog, or to the innermost one. Returns true if a dialog handled it.</summary>
    public async Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = this;
        while (fromLeaf && dc.Child is { } child) dc = child;
        return dc.ActiveDialog is { } active
            && dc.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new() { Name = name, Value = value, Bubble = bubble }, cancellationToken);
    }

    private async Task EndActiveAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active) return;
        if (FindDialog(active.Id) is { } dialog) await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        Stack.RemoveAt(0);
    }

    private Dialog Known(string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException(
        $"The dialog '{dialogId}' is under way, but is not here any more: keep it in the set while conversations may be in it.");
}
