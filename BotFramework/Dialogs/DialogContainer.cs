using Microsoft.Bot.Builder.TraceExtensions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that contains a set of dialogs.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string? dialogId = null) : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new();

    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            if (Dialogs.TelemetryClient != base.TelemetryClient) Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    public abstract DialogContext? CreateChildContext(DialogContext dc);

    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Finds a dialog for a dialog inside this container, using the set in which that one runs as well.</summary>
    public virtual Dialog? FindDialog(string dialogId, DialogContext? dc = null) => Dialogs.Find(dialogId) ?? dc?.Dialogs.Find(dialogId);

    /// <summary>Sends a trace about a version change that no dialog handled.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (handled || e.Name != DialogEvents.VersionChanged) return handled;
        var trace = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}";
        dc.Dialogs.TelemetryClient.TrackTrace(trace, Severity.Warning, null);
        await dc.Context.TraceActivityAsync(trace, cancellationToken: cancellationToken);
        return false;
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>
    /// Emits <see cref="DialogEvents.VersionChanged"/> if the conversation was last in another version of this container.
    /// </summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is not { } active) return;
        var last = active.Version;
        active.Version = GetInternalVersion();
        if (last is not null && last != active.Version)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
    }
}
