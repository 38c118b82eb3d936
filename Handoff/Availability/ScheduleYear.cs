using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>The open hours of one date.</summary>
/// <param name="Date">The date, in the schedule's time zone.</param>
/// <param name="Open">The open hours, by the wall clock.</param>
/// <param name="OpenMinutes">The real duration: a clock change removes an hour, or adds one.</param>
/// <param name="Exception">The exception that applies to the date; null if none does.</param>
/// <param name="ClockChange">Minutes that the clocks go forward on this date; negative if they go back.</param>
public sealed record ScheduleDay(
    LocalDate Date, IReadOnlyList<DayHours> Open, int OpenMinutes, ScheduleException? Exception, int ClockChange);

/// <summary>An overview of a year, with consequences that the editor may not expect.</summary>
public sealed record ScheduleYear(int Year, IReadOnlyList<ScheduleDay> Days, IReadOnlyList<ScheduleSurprise> Surprises)
{
    /// <summary>Computes the year without the temporary unavailability, which lasts at most a day.</summary>
    public static ScheduleYear Of(SupportSchedule schedule, int year)
    {
        var clockChanges = ClockChange.During(schedule.Zone, year);
        var first = new LocalDate(year, 1, 1);
        var days = DaysOf(schedule, first, first.PlusYears(1)).Select(day => day with
        {
            ClockChange = clockChanges.Where(change => change.Date == day.Date).Sum(change => change.Minutes),
        }).ToList();
        return new(year, days, new SurpriseSearch(schedule.With(unavailability: null), days, clockChanges).Find());
    }

    /// <summary>The dates from the first until before the end, by the schedule without the temporary unavailability.</summary>
    internal static IReadOnlyList<ScheduleDay> DaysOf(SupportSchedule schedule, LocalDate first, LocalDate end)
    {
        var lasting = schedule.With(unavailability: null);
        var open = OpenPieces(lasting, first, end).ToLookup(piece => piece.Date);
        return [.. Dates(first, end).Select(date => new ScheduleDay(
            date,
            Merge(open[date].Select(piece => piece.Hours)),
            open[date].Sum(piece => piece.Hours.To - piece.Hours.From),
            lasting.Exceptional.On(date)?.Exception,
            ClockChange: 0))];
    }

    private static IEnumerable<LocalDate> Dates(LocalDate first, LocalDate end)
    {
        for (var date = first; date < end; date = date.PlusDays(1)) yield return date;
    }

    private static IEnumerable<(LocalDate Date, DayHours Hours)> OpenPieces(SupportSchedule schedule, LocalDate first, LocalDate last)
    {
        var end = schedule.Zone.StartOf(last).ToUnixTimeSeconds();
        var second = schedule.Zone.StartOf(first).ToUnixTimeSeconds();
        while (second < end)
        {
            var piece = schedule.Timeline.PieceFrom(second);
            if (piece.Verdict.Online)
                foreach (var part in ByDate(schedule.Zone, second, Math.Min(piece.To, end))) yield return part;
            second = piece.To;
        }
    }

    /// <summary>No clock changes within a piece, so its wall time runs evenly.</summary>
    private static IEnumerable<(LocalDate Date, DayHours Hours)> ByDate(DateTimeZone zone, long from, long to)
    {
        var wall = Instant.FromUnixTimeSeconds(from).InZone(zone).LocalDateTime;
        var minutes = (int)((to - from) / 60);
        var minute = (wall.Hour * 60) + wall.Minute;
        for (var date = wall.Date; minutes > 0; date = date.PlusDays(1))
        {
            var end = Math.Min(minute + minutes, WallClock.MinutesPerDay);
            yield return (date, new DayHours(minute, end));
            minutes -= end - minute;
            minute = 0;
        }
    }

    private static List<DayHours> Merge(IEnumerable<DayHours> pieces)
    {
        var merged = new List<DayHours>();
        foreach (var piece in pieces.OrderBy(piece => piece.From))
        {
            if (merged is [.., var last] && piece.From <= last.To) merged[^1] = last with { To = Math.Max(last.To, piece.To) };
            else merged.Add(piece);
        }

        return merged;
    }
}
