using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LiveTakeover.Handoff;

/// <summary>
/// What the product tells of itself to whoever measures: the meter and the activity source <see cref="Name"/>. While nobody
/// listens they cost next to nothing. No instrument carries what people say, or who they are.
/// </summary>
public static class Instruments
{
    public const string Name = "LiveTakeover";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Turns by outcome: completed, fenced (an agent has taken control), failed.</summary>
    public static readonly Histogram<double> Turns = Meter.CreateHistogram<double>("livetakeover.turn.duration", "s", "How long turns of the bot take");

    /// <summary>Lines that became durable, by the kind of their author.</summary>
    public static readonly Counter<long> Lines = Meter.CreateCounter<long>("livetakeover.lines", "{line}", "Lines appended to conversation logs");

    /// <summary>Lines that the fence refused, by the kind of their author.</summary>
    public static readonly Counter<long> RefusedLines = Meter.CreateCounter<long>("livetakeover.lines.refused", "{line}", "Lines refused because control had moved on");

    /// <summary>Changes of control: taken, released, transferred.</summary>
    public static readonly Counter<long> ControlChanges = Meter.CreateCounter<long>("livetakeover.control.changes", "{change}", "Changes of control");

    /// <summary>Lines on their way to channels that do not read the log, by channel and outcome: delivered, busy (tried again), failed.</summary>
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("livetakeover.deliveries", "{line}", "Attempts to bring a line to a channel");

    /// <summary>Open connections of this node: chat (a person's page) or hub (an agent's).</summary>
    public static readonly UpDownCounter<long> Sockets = Meter.CreateUpDownCounter<long>("livetakeover.sockets", "{socket}", "Open connections");

    /// <summary>User requests in the store, by state. Every node of several tells the same.</summary>
    public static readonly Gauge<long> Requests = Meter.CreateGauge<long>("livetakeover.requests", "{request}", "User requests by state");

    /// <summary>Conversations in the store that an agent controls. Every node of several tells the same.</summary>
    public static readonly Gauge<long> LiveConversations = Meter.CreateGauge<long>("livetakeover.conversations.live", "{conversation}", "Conversations that an agent controls");

    /// <summary>What a group of writes took until it was durable.</summary>
    public static readonly Histogram<double> Commits = Meter.CreateHistogram<double>("livetakeover.store.commit.duration", "s", "How long group commits take");

    /// <summary>A tag in the product's words: lower case.</summary>
    public static KeyValuePair<string, object?> Tag<T>(string name, T value)
        where T : struct, Enum => new(name, value.ToString().ToLowerInvariant());

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
