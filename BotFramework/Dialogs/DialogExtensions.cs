namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Runs a turn of a dialog: continues what is under way, or begins it.</summary>
    /// <remarks>An exception is an event <see cref="DialogEvents.Error"/> first: if a dialog deals with it, the turn goes on.</remarks>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        while (!await TryRunAsync(dc, dialog.Id, cancellationToken))
        {
            // A dialog has dealt with the error, and what is under way now has its turn.
        }
    }

    static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync(dialogId, null, cancellationToken);
            return true;
        }
        catch (Exception error)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken))
                throw;
            return false;
        }
    }
}
