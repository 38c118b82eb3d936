using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LiveTakeover.Handoff.Conversations.Telemetry;

/// <summary>
/// The product's metrics and traces: a meter and an activity source, both called <see cref="Name"/>. They cost almost nothing
/// without a listener. No instrument contains message text or personal data.
/// </summary>
public static class Instruments
{
    public const string Name = "LiveTakeover";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Seconds per turn, by outcome: completed, fenced (an agent took control), failed.</summary>
    public static readonly Histogram<double> Turns = Meter.CreateHistogram<double>(
        "livetakeover.turn.duration", "s", "How long turns of the bot take");

    /// <summary>Lines appended, by kind of author.</summary>
    public static readonly Counter<long> Lines = Meter.CreateCounter<long>(
        "livetakeover.lines", "{line}", "Lines appended to conversation logs");

    /// <summary>Lines refused by the fence, by kind of author.</summary>
    public static readonly Counter<long> RefusedLines = Meter.CreateCounter<long>(
        "livetakeover.lines.refused", "{line}", "Lines refused because control had moved on");

    /// <summary>Changes of control: taken, released, transferred.</summary>
    public static readonly Counter<long> ControlChanges = Meter.CreateCounter<long>(
        "livetakeover.control.changes", "{change}", "Changes of control");

    /// <summary>
    /// Attempts to send a line to a channel that cannot read the log, by channel and outcome: delivered, busy (retried), failed.
    /// </summary>
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "livetakeover.deliveries", "{line}", "Attempts to bring a line to a channel");

    /// <summary>Open connections of this node: chat (a person's page) or hub (an agent's).</summary>
    public static readonly UpDownCounter<long> Sockets = Meter.CreateUpDownCounter<long>(
        "livetakeover.sockets", "{socket}", "Open connections");

    /// <summary>Conversations of which this node has a copy in memory.</summary>
    public static readonly UpDownCounter<long> WarmConversations = Meter.CreateUpDownCounter<long>(
        "livetakeover.conversations.warm", "{conversation}", "Conversations kept in memory");

    /// <summary>About how many bytes the copies of conversations take.</summary>
    public static readonly UpDownCounter<long> WarmBytes = Meter.CreateUpDownCounter<long>(
        "livetakeover.conversations.warm.size", "By", "Memory that conversations take");

    /// <summary>User requests in the store, by state. Every node reports the same value.</summary>
    public static readonly Gauge<long> Requests = Meter.CreateGauge<long>("livetakeover.requests", "{request}", "User requests by state");

    /// <summary>Conversations in the store that an agent controls. Every node reports the same value.</summary>
    public static readonly Gauge<long> LiveConversations = Meter.CreateGauge<long>(
        "livetakeover.conversations.live", "{conversation}", "Conversations that an agent controls");

    /// <summary>Seconds from the start of a group commit until it is durable.</summary>
    public static readonly Histogram<double> Commits = Meter.CreateHistogram<double>(
        "livetakeover.store.commit.duration", "s", "How long group commits take");

    /// <summary>A tag with the enum value in lower case.</summary>
    public static KeyValuePair<string, object?> Tag<T>(string name, T value)
        where T : struct, Enum => new(name, value.ToString().ToLowerInvariant());

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
