using System.Globalization;
using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Searches a year for consequences of the schedule that its editor may not expect.</summary>
internal sealed class SurpriseSearch(
    SupportSchedule schedule, IReadOnlyList<ScheduleDay> days, IReadOnlyList<ClockChange> clockChanges)
{
    private const int SmallestGap = 15;
    private const int LongestClosure = 7;

    public IReadOnlyList<ScheduleSurprise> Find() =>
    [
        .. InTheWeek(),
        .. ClosedDays().Concat(CutSlots()).Concat(ClockChanges()).Concat(LongClosures()).OrderBy(surprise => surprise.Date),
    ];

    private IEnumerable<ScheduleSurprise> InTheWeek()
    {
        if (schedule.Week.IsEmpty) return [new(SurpriseKind.NoHours, null, "The week has no hours at all.")];
        return DaysWithoutHours().Concat(Holes());
    }

    private IEnumerable<ScheduleSurprise> DaysWithoutHours() =>
        from number in Enumerable.Range(1, 7)
        let day = (IsoDayOfWeek)number
        where !schedule.Week.HasHoursOn(day)
        select new ScheduleSurprise(SurpriseKind.NoHours, null, $"{day} has no hours in any week.", day.ToString().ToLowerInvariant());

    private IEnumerable<ScheduleSurprise> Holes() =>
        from index in Enumerable.Range(0, schedule.Week.Ranges.Count)
        where !schedule.Week.IsWhole
        let gap = schedule.Week.Edges(open: false, index)
        let minutes = new WeekSlot(gap.From, gap.To).Minutes
        where minutes < SmallestGap
        let range = WallRangeText.Of(gap.From, gap.To)
        select new ScheduleSurprise(SurpriseKind.Hole, null, $"Every week there is a hole of {minutes} min: {range}.", range, minutes);

    private IEnumerable<ScheduleSurprise> ClosedDays()
    {
        ScheduleException? told = null;
        foreach (var day in days)
        {
            var closes = day.Exception is { Closed: true } && schedule.Week.HasHoursOn(day.Date.DayOfWeek);
            if (closes && day.Exception != told)
                yield return new(SurpriseKind.Closed, day.Date, $"{Say(day.Date)} has hours in the week but is closed: {day.Exception}.", day.Exception!.Name);
            told = closes || day.Exception == told ? day.Exception : null;
        }
    }

    private IEnumerable<ScheduleSurprise> CutSlots() =>
        from pair in days.Zip(days.Skip(1))
        let evening = pair.First
        let morning = pair.Second
        where evening.Exception != morning.Exception && CrossesMidnight(evening.Date)
        let before = evening.Open is [.., { To: WallClock.MinutesPerDay }]
        let after = morning.Open is [{ From: 0 }, ..]
        where before != after
        select before
            ? new ScheduleSurprise(
                SurpriseKind.StopsAtMidnight, morning.Date,
                $"A slot that crosses midnight stops at the start of {Say(morning.Date)}, because of {morning.Exception}.",
                morning.Exception?.Name)
            : new ScheduleSurprise(
                SurpriseKind.StartsAtMidnight, morning.Date,
                $"A slot that crosses midnight begins only at the start of {Say(morning.Date)}, because of {evening.Exception}.",
                evening.Exception?.Name);

    private bool CrossesMidnight(LocalDate evening)
    {
        var place = schedule.Week.At(((int)evening.DayOfWeek * WallClock.MinutesPerDay) - 1);
        return place.Open && place.MinutesLeft is null or > 1;
    }

    private IEnumerable<ScheduleSurprise> ClockChanges() =>
        from change in clockChanges
        let minutes = OpenMinutes(change)
        where minutes > 0
        let range = $"{Clock(change.From)}–{Clock(change.To)}"
        let when = $"{Say(change.Date)} {range}"
        select change.Minutes > 0
            ? new ScheduleSurprise(
                SurpriseKind.Skipped, change.Date, $"Clocks go forward: {when} does not exist, and {minutes} min of hours are skipped.",
                range, minutes)
            : new ScheduleSurprise(
                SurpriseKind.Doubled, change.Date, $"Clocks go back: {when} comes twice, and {minutes} min of hours are doubled.", range,
                minutes);

    /// <summary>The open minutes that the wall clock shows between the start and end of the clock change.</summary>
    private int OpenMinutes(ClockChange change)
    {
        var (wall, end, seconds) = (Seconds(change.From), Seconds(change.To), 0L);
        while (wall < end)
        {
            var (verdict, wallEnd) = schedule.Timeline.VerdictAt(wall);
            var next = Math.Min(wallEnd, end);
            if (verdict.Online) seconds += next - wall;
            wall = next;
        }

        return (int)(seconds / 60);
    }

    private IEnumerable<ScheduleSurprise> LongClosures()
    {
        var first = 0;
        for (var index = 0; index <= days.Count; index++)
        {
            if (index < days.Count && days[index].OpenMinutes == 0) continue;
            var length = index - first;
            if (length >= LongestClosure && !schedule.Week.IsEmpty)
                yield return new(SurpriseKind.LongClosure, days[first].Date, $"No hours on {length} days in a row, from {Say(days[first].Date)} to {Say(days[index - 1].Date)}.", Iso(days[index - 1].Date));
            first = index + 1;
        }
    }

    private static long Seconds(LocalDateTime wall) => wall.InUtc().ToInstant().ToUnixTimeSeconds();

    private static string Say(LocalDate date) => date.ToString("dddd d MMMM uuuu", CultureInfo.InvariantCulture);

    private static string Clock(LocalDateTime wall) => wall.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
