namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other by their ids.</summary>
public class DialogSet
{
    readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    readonly IStatePropertyAccessor<DialogState>? dialogState;

    public DialogSet() { }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        this.dialogState = dialogState;
    }

    /// <summary>Adds a dialog. Another one of the same id gets a number: <c>name2</c>.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (dialogs.TryGetValue(dialog.Id, out var known) && known == dialog)
            return this;
        var id = dialog.Id;
        for (var number = 2; dialogs.ContainsKey(dialog.Id); number++)
            dialog.Id = $"{id}{number}";
        dialogs.Add(dialog.Id, dialog);
        foreach (var needed in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
            Add(needed);
        return this;
    }

    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => dialogs.Values;

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null)
            throw new InvalidOperationException("This DialogSet was made without a state property, so it cannot tell what is under way: pass one to its constructor.");
        return new(this, turnContext, await dialogState.GetAsync(turnContext, static () => new(), cancellationToken));
    }
}
