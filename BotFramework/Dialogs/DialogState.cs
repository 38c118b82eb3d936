using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs under way in a conversation; the active one comes first.</summary>
[JsonConverter(typeof(DialogStateConverter))]
public class DialogState(List<DialogInstance>? stack)
{
    public DialogState() : this(null) { }

    public List<DialogInstance> DialogStack { get; set; } = stack ?? [];
}

/// <summary>A dialog under way, and what it keeps between turns.</summary>
public class DialogInstance
{
    public string Id { get; set; } = null!;
    public IDictionary<string, object> State { get; set; } = null!;
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

/// <summary>How a dialog stands at the end of its turn.</summary>
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
    public const string Error = "error";
    public const string Custom = "custom";
}

static class DialogStateExtensions
{
    /// <summary>What is kept under a name, as a <typeparamref name="T"/>; changes made to it are kept.</summary>
    public static T? Read<T>(this IDictionary<string, object> state, string name)
    {
        if (!state.TryGetValue(name, out var found) || found is T)
            return (T?)found;
        var value = StateJson.Read<T>(found);
        state[name] = value!;
        return value;
    }
}
