using System.Globalization;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>
/// The bot's work on one incoming activity. Its lines are numbered, so that a turn that died with its
/// process and runs again appends none of them twice; its state is kept until it ends.
/// </summary>
public sealed class Turn
{
    private static readonly AsyncLocal<Turn?> Ambient = new();

    private readonly string name;
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
    private int lines;
    private int requests;

    internal Turn(string conversationId, long? seq, long epoch)
    {
        ConversationId = conversationId;
        Seq = seq;
        Epoch = epoch;
        name = seq is null ? $"proactive:{Guid.NewGuid():N}" : $"turn:{seq}";
    }

    /// <summary>The turn that this code runs in, if any.</summary>
    public static Turn? Current => Ambient.Value;

    public string ConversationId { get; }

    /// <summary>The log entry that this turn answers; null for a proactive one.</summary>
    public long? Seq { get; }

    /// <summary>The control epoch that its lines belong to.</summary>
    public long Epoch { get; }

    /// <summary>State that the turn has written and that its end will make durable.</summary>
    internal Dictionary<string, StateWrite> Writes { get; } = new(StringComparer.Ordinal);

    /// <summary>Timers that the turn has set and that its end will make durable.</summary>
    internal List<SetTimer> Timers { get; } = [];

    /// <summary>What the caller awaits from here on runs inside this turn.</summary>
    public void Enter() => Ambient.Value = this;

    /// <summary>What the caller awaits from here on runs outside of any turn.</summary>
    public static void Leave() => Ambient.Value = null;

    /// <summary>Notes the version under which the turn first read a state; its write must meet that one.</summary>
    internal void Saw(string key, long version) => seen.TryAdd(key, version);

    internal long? Seen(string key) => seen.TryGetValue(key, out var version) ? version : null;

    /// <summary>The entry that the turn answered which gave a line this key; null for any other key.</summary>
    internal static long? EntryOf(string? lineKey) =>
        lineKey?.Split(':') is ["turn", var seq, "line", ..] && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var entry) ? entry : null;

    internal string NextLineKey() => $"{name}:line:{Interlocked.Increment(ref lines)}";

    internal string NextRequestKey() => $"{name}:request:{Interlocked.Increment(ref requests)}";
}
