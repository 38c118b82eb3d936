using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>The team is away for a while, whatever the week and the exceptions say.</summary>
/// <param name="From">When it was activated, on a whole second.</param>
/// <param name="Until">When it ends by itself; never later than the end of the schedule's day.</param>
/// <param name="By">The name of who activated it.</param>
public sealed record TemporaryUnavailability(Instant From, Instant Until, string? By)
{
    /// <summary>The latest moment at which one activated now may end: midnight in the schedule's own zone.</summary>
    public static Instant LatestEnd(Instant now, DateTimeZone zone) =>
        zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(1)).ToInstant();
}
