using System.Diagnostics.Metrics;

namespace LiveTakeover.Handoff.Store;

internal static class StoreInstruments
{
    private static readonly Meter Meter = new("LiveTakeover");

    /// <summary>Seconds from the start of a group commit until it is durable.</summary>
    public static readonly Histogram<double> Commits = Meter.CreateHistogram<double>(
        "livetakeover.store.commit.duration", "s", "How long group commits take");
}
