using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>The team is offline for a while, whatever the week and the exceptions say.</summary>
/// <param name="From">When it was activated, on a whole second.</param>
/// <param name="Until">When it ends automatically: at the end of the schedule's day at the latest.</param>
/// <param name="By">The name of the person who activated it.</param>
public sealed record TemporaryUnavailability(Instant From, Instant Until, string? By)
{
    /// <summary>The latest permitted end of one activated now: midnight in the schedule's time zone.</summary>
    public static Instant LatestEnd(Instant now, DateTimeZone zone) =>
        zone.StartOf(now.InZone(zone).Date.PlusDays(1));
}
