using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.Figures;
using NodaTime;
using NodaTime.TimeZones;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Every zone has every day since 1970, also those on which its clocks did something strange.</summary>
public sealed class EveryDayTests
{
    private static readonly LocalDate First = new(1970, 1, 1);
    private static readonly LocalDate Last = new(2038, 1, 1);

    private static IEnumerable<DateTimeZone> Zones =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Select(id => DateTimeZoneProviders.Tzdb[id]);

    [Fact]
    public void A_day_is_what_the_calendars_of_its_zone_have()
    {
        var skipped = new List<string>();
        foreach (var zone in Zones)
        {
            for (var first = First; first < Last; first = first.PlusDays(CalendarPeriod.MostDays))
            {
                var before = Instant.MinValue;
                foreach (var (date, from, to) in new CalendarPeriod(first, first.PlusDays(CalendarPeriod.MostDays - 1), zone).Days)
                {
                    to.ShouldBeGreaterThanOrEqualTo(from, $"{date} in {zone}");
                    if (before != Instant.MinValue) from.ShouldBe(before, $"{date} in {zone}");
                    if (from == to) skipped.Add($"{date:uuuu-MM-dd} in {zone.Id}");
                    else from.InZone(zone).Date.ShouldBe(date, $"{date} in {zone}");
                    before = to;
                }
            }
        }

        // Else no day was tried that does not exist.
        skipped.ShouldContain("2011-12-30 in Pacific/Apia");
        skipped.ShouldAllBe(day => day.Contains("Pacific/"));
        skipped.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void An_instant_is_counted_on_the_day_that_has_hours()
    {
        foreach (var zone in Zones)
        {
            foreach (var change in Changes(zone))
            {
                var around = change.Start.InZone(zone).Date;
                var period = new CalendarPeriod(around.PlusDays(-2), around.PlusDays(2), zone);
                for (var at = period.From; at < period.To; at += Duration.FromMinutes(30))
                {
                    var (_, from, to) = period.Days.ElementAt(period.DayOf(at));
                    (from <= at && at < to).ShouldBeTrue($"{at} in {zone}");
                }
            }
        }
    }

    [Fact]
    public void A_schedule_has_every_year_of_every_zone()
    {
        foreach (var zone in Zones)
        {
            var always = new WeekSlot(new(IsoDayOfWeek.Monday, 0), new(IsoDayOfWeek.Sunday, WallClock.MinutesPerDay));
            var schedule = new SupportSchedule(zone, [always], []);
            foreach (var year in Strange(zone).Append(2026))
            {
                var days = ScheduleYear.Of(schedule, year).Days;
                var minutes = (zone.StartOf(new LocalDate(year + 1, 1, 1)) - zone.StartOf(new LocalDate(year, 1, 1))).TotalMinutes;
                days.Sum(day => day.OpenMinutes).ShouldBeInRange((int)minutes - 2, (int)minutes + 2, $"{year} in {zone}");
            }
        }
    }

    /// <summary>The years in which the zone's offset changed by more than a summer does.</summary>
    private static IEnumerable<int> Strange(DateTimeZone zone)
    {
        var changes = Changes(zone).ToList();
        return changes.Zip(changes.Skip(1))
            .Where(pair => Math.Abs(pair.First.WallOffset.Seconds - pair.Second.WallOffset.Seconds) > 3 * 3600)
            .SelectMany(pair => new[] { pair.Second.Start.InZone(zone).Year, pair.Second.Start.InZone(zone).Year - 1 });
    }

    private static IEnumerable<ZoneInterval> Changes(DateTimeZone zone) =>
        zone.GetZoneIntervals(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2038, 1, 1, 0, 0)).Where(interval => interval.HasStart);
}
