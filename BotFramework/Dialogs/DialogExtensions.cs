namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Runs one turn of a dialog: continues the active dialog, or begins this one.</summary>
    /// <remarks>
    /// An exception is first emitted as the event <see cref="DialogEvents.Error"/>. If a dialog handles it, the turn continues.
    /// </remarks>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        var telemetry = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient;
        var dialogs = new DialogSet(accessor) { TelemetryClient = telemetry }.Add(dialog);
        await RunAsync(await dialogs.CreateContextAsync(turnContext, cancellationToken), dialog.Id, cancellationToken);
    }

    internal static async Task<DialogTurnResult> RunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        foreach (var (name, service) in dc.Context.TurnState) dc.Services[name] = service;
        while (true)
            // Null means that a dialog handled an error, and the dialog that is active now continues the turn.
            if (await TryRunAsync(dc, dialogId, cancellationToken) is { } turn) return turn;
    }

    private static async Task<DialogTurnResult?> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            return turn.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(dialogId, null, cancellationToken) : turn;
        }
        catch (Exception exception)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken)) throw;
            return null;
        }
    }
}
