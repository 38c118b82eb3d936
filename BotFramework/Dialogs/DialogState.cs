using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog stack of a conversation; the active dialog is first.</summary>
public class DialogState(List<DialogInstance>? stack)
{
    public DialogState() : this(null)
    {
    }

    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; } = stack ?? [];
}

/// <summary>A dialog on the stack, and its data between turns.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; } = null!;

    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; } = null!;

    /// <summary>The index in the parent's stacks, for parents that keep several.</summary>
    [JsonProperty("stackIndex", NullValueHandling = NullValueHandling.Ignore)]
    public int? StackIndex { get; set; }

    /// <summary>The dialog's version at its last turn. If it differs now, an event is emitted.</summary>
    [JsonProperty("version", NullValueHandling = NullValueHandling.Ignore)]
    public string? Version { get; set; }
}

public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}

public enum DialogTurnStatus
{
    Empty,
    Waiting,
    Complete,
    Cancelled,
    CompleteAndWait,
}

/// <summary>The state of a dialog at the end of its turn.</summary>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; set; } = status;
    public object? Result { get; set; } = result;
    public bool ParentEnded { get; set; }
}

public class DialogEvent
{
    public bool Bubble { get; set; }
    public string Name { get; set; } = null!;
    public object? Value { get; set; }
}

public class DialogEvents
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
    public const string ActivityReceived = "activityReceived";
    public const string VersionChanged = "versionChanged";
    public const string Error = "error";
    public const string Custom = "custom";
}

internal static class DialogStateExtensions
{
    /// <summary>Reads the value under a name as a <typeparamref name="T"/>. Changes to the returned object are stored.</summary>
    public static T? Read<T>(this IDictionary<string, object> state, string name)
    {
        if (!state.TryGetValue(name, out var found) || found is T) return (T?)found;
        var value = JToken.FromObject(found!).ToObject<T>();
        state[name] = value!;
        return value;
    }
}
