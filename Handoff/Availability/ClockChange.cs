using NodaTime;
using NodaTime.TimeZones;

namespace LiveTakeover.Handoff;

/// <summary>A change of the zone's clocks: the wall times between its two ends are skipped, or come twice.</summary>
/// <param name="From">The first wall time that is skipped or doubled.</param>
/// <param name="To">The first one after them.</param>
/// <param name="Minutes">Minutes by which the clocks go forward, or back if negative.</param>
internal sealed record ClockChange(LocalDateTime From, LocalDateTime To, int Minutes)
{
    public LocalDate Date => From.Date;

    public static IReadOnlyList<ClockChange> During(DateTimeZone zone, int year)
    {
        var start = zone.AtStartOfDay(new LocalDate(year, 1, 1)).ToInstant();
        var end = zone.AtStartOfDay(new LocalDate(year + 1, 1, 1)).ToInstant();
        var intervals = zone.GetZoneIntervals(start, end).ToList();
        return [.. intervals.Zip(intervals.Skip(1), Between).Where(change => change.Minutes != 0)];
    }

    private static ClockChange Between(ZoneInterval before, ZoneInterval after)
    {
        var minutes = (after.WallOffset.Seconds - before.WallOffset.Seconds) / 60;
        return minutes > 0
            ? new(before.IsoLocalEnd, after.IsoLocalStart, minutes)
            : new(after.IsoLocalStart, before.IsoLocalEnd, minutes);
    }
}
