using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? dialogState;

    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        this.dialogState = dialogState;
    }

    /// <summary>Receives events about the steps of dialogs. Added dialogs use it too.</summary>
    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient
    {
        get;
        set
        {
            field = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in dialogs.Values)
                if (dialog.TelemetryClient != field) dialog.TelemetryClient = field;
        }
    } = NullBotTelemetryClient.Instance;

    /// <summary>A hash of the dialogs' versions: the same for the same dialogs in every process.</summary>
    public virtual string GetVersion() =>
        Convert.ToBase64String(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(dialogs.Values.Select(dialog => dialog.GetVersion())))));

    /// <summary>Adds a dialog. A second dialog with the same id gets a number: <c>name2</c>.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (dialogs.TryGetValue(dialog.Id, out var known) && known == dialog) return this;
        var id = dialog.Id;
        for (var number = 2; dialogs.ContainsKey(dialog.Id); number++)
            dialog.Id = $"{id}{number}";
        dialogs.Add(dialog.Id, dialog);
        dialog.TelemetryClient = TelemetryClient;
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
            throw new InvalidOperationException(
                "This DialogSet was made without a state property, so it cannot tell what is under way: pass one to its constructor.");
        return new(this, turnContext, await dialogState.GetAsync(turnContext, static () => new(), cancellationToken));
    }
}
