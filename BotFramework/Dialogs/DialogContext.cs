using System.Globalization;
using LiveTakeover.BotFramework;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs under way, in one turn: begins, continues, replaces and ends them.</summary>
public class DialogContext
{
    // Once in a turn, the dialogs under way hear of the activity before one of them goes on with it.
    const string ActivityReceivedEmitted = "activityReceivedEmitted";

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
        : this(dialogs, parentDialogContext.Context, state) => Parent = parentDialogContext;

    public DialogSet Dialogs { get; }
    public ITurnContext Context { get; }
    public List<DialogInstance> Stack { get; }
    public DialogContext? Parent { get; set; }

    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>What is under way inside the active dialog, if it is a container of dialogs.</summary>
    public DialogContext? Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Looks here, then among the parents, then asks the container that this one is inside.</summary>
    public Dialog? FindDialog(string dialogId) =>
        Dialogs.Find(dialogId)
        ?? Parent?.FindDialog(dialogId)
        ?? (Parent?.ActiveDialog is { } around ? (Parent.FindDialog(around.Id) as DialogContainer)?.FindDialog(dialogId, this) : null);

    public string GetLocale() => Cultures.NameOf((Context as TurnContext)?.Locale ?? Context.Activity.Locale) ?? CultureInfo.CurrentCulture.Name;

    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"There is no dialog '{dialogId}' here: add it to the DialogSet, or to the ComponentDialog, that begins it.", nameof(dialogId));
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

    /// <summary>Ends the active dialog and gives its result to the one below it, which goes on.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Known(below.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new(DialogTurnStatus.Complete, result);
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
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

    /// <summary>Cancels what is under way. A parent may take the event and keep its own dialogs.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
            return new(DialogTurnStatus.Empty);
        // The dialog that asked for this knows already, so only the ones below it are told.
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

    /// <summary>Tells the active dialog, or the innermost one, that something happened. True when one has dealt with it.</summary>
    public async Task<bool> EmitEventAsync(string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
            dc = child;
        return dc.ActiveDialog is { } active
            && dc.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new() { Name = name, Value = value, Bubble = bubble }, cancellationToken);
    }

    async Task EndActiveAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;
        if (FindDialog(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        Stack.RemoveAt(0);
    }

    Dialog Known(string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException($"The dialog '{dialogId}' is under way, but is not here any more: keep it in the set while conversations may be in it.");
}
