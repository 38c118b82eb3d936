using NodaTime;
using NodaTime.TimeZones;

namespace LiveTakeover.Handoff.Availability;

public static class ZonedDays
{
    private static readonly ZoneLocalMappingResolver StartsAt =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>
    /// The first instant of the date. Zones have skipped whole dates: Samoa had no 30 December 2011. Such a date begins and ends when
    /// the next one begins.
    /// </summary>
    public static Instant StartOf(this DateTimeZone zone, LocalDate date) => zone.ResolveLocal(date.AtMidnight(), StartsAt).ToInstant();
}
