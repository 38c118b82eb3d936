using NodaTime;
using NodaTime.TimeZones;

namespace LiveTakeover.Handoff.Availability;

/// <summary>
/// A clock change in the zone: the wall times between its two ends are skipped or repeated.
/// </summary>
/// <param name="From">The first wall time that is skipped or repeated.</param>
/// <param name="To">The first wall time after them.</param>
/// <param name="Minutes">Minutes that the clocks go forward; negative if they go back.</param>
internal sealed record ClockChange(LocalDateTime From, LocalDateTime To, int Minutes)
{
    public LocalDate Date => From.Date;

    public static IReadOnlyList<ClockChange> During(DateTimeZone zone, int year)
    {
        var start = zone.StartOf(new LocalDate(year, 1, 1));
        var end = zone.StartOf(new LocalDate(year + 1, 1, 1));
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
