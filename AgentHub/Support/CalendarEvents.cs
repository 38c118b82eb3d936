using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using LiveTakeover.Handoff.Availability;
using NodaTime;
using NodaTime.Extensions;
using Period = NodaTime.Period;

namespace LiveTakeover.AgentHub.Support;

/// <summary>
/// Converts calendar events to exceptions: an all-day event closes its days, a timed event sets special hours. An event on the same
/// date every year stays yearly; any other recurrence is expanded to its dates in the next five years.
/// </summary>
internal sealed class CalendarEvents(DateTimeZone zone, DateTimeOffset now)
{
    private const int MostOccurrences = 400;
    private const int MostDays = 366;

    // A rule may match no day at all, such as the 30th of February.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 10_000 };

    private readonly SortedDictionary<(LocalDate First, bool Yearly), ScheduleException> found = [];
    private readonly List<SkippedEvent> skipped = [];

    public IReadOnlyList<SkippedEvent> Skipped => skipped;

    public IEnumerable<ScheduleException> Exceptions() => found.Values;

    public void Take(CalendarEvent entry)
    {
        var name = string.IsNullOrWhiteSpace(entry.Summary) ? null : entry.Summary.Trim();
        try
        {
            if (Refusal(entry) is { } refusal) skipped.Add(new(name ?? "(no name)", refusal));
            else foreach (var (start, end) in Occurrences(entry)) Add(name, start, end, IsPlainlyYearly(entry));
        }
        catch (ArgumentException)
        {
            skipped.Add(new(name ?? "(no name)", $"its time zone '{entry.Start?.TzId}' is not known."));
        }
        catch (Exception exception)
            when (exception is EvaluationException or OverflowException or InvalidOperationException or FormatException)
        {
            skipped.Add(new(name ?? "(no name)", "the rule by which it comes back gives no dates."));
        }
    }

    private string? Refusal(CalendarEvent entry)
    {
        if (entry.Start is null) return "it has no start.";
        if (entry.RecurrenceRule is { Frequency: < FrequencyType.Daily }) return "it comes back more often than daily.";
        return found.Count >= ScheduleReader.MaxExceptions ? $"there are {ScheduleReader.MaxExceptions} exceptions already." : null;
    }

    private IEnumerable<(CalDateTime Start, CalDateTime End)> Occurrences(CalendarEvent entry)
    {
        if (entry.RecurrenceRule is null || IsPlainlyYearly(entry)) return [(entry.Start!, End(entry, entry.Start!))];
        var from = new CalDateTime(now.UtcDateTime.AddYears(-1), CalDateTime.UtcTzId);
        var to = now.UtcDateTime.AddYears(5);
        return entry.GetOccurrences(from, Patience).TakeWhile(occurrence => occurrence.Period.StartTime.AsUtc < to).Take(MostOccurrences)
            .Select(occurrence => (occurrence.Period.StartTime, End(entry, occurrence.Period.StartTime)));
    }

    private static bool IsPlainlyYearly(CalendarEvent entry) => entry.RecurrenceRule is
    {
        Frequency: FrequencyType.Yearly, Interval: 1, Count: null, Until: null,
        ByDay.Count: 0, ByMonth.Count: <= 1, ByMonthDay.Count: <= 1, ByWeekNo.Count: 0, ByYearDay.Count: 0, BySetPosition.Count: 0,
    };

    private static CalDateTime End(CalendarEvent entry, CalDateTime start) => start.Add(entry.EffectiveDuration);

    private void Add(string? name, CalDateTime start, CalDateTime end, bool yearly)
    {
        if (!start.HasTime)
        {
            var first = start.Date.ToLocalDate();
            var last = LocalDate.Max(first, end.Date.ToLocalDate().PlusDays(-1));
            Put(new(first, last, yearly, name, []));
            return;
        }

        var (from, to) = (Wall(start), Wall(end));
        for (var date = from.Date; date.AtMidnight() < to; date = date.PlusDays(1))
        {
            var hours = new DayHours(date == from.Date ? Minute(from) : 0, date == to.Date ? Minute(to) : WallClock.MinutesPerDay);
            if (hours.From < hours.To) Put(new(date, date, yearly, name, [hours]));
            if (Period.DaysBetween(from.Date, date) >= MostDays) return;
        }
    }

    private void Put(ScheduleException exception)
    {
        if (Period.DaysBetween(exception.First, exception.Last) >= MostDays)
            skipped.Add(new(exception.Name ?? "(no name)", $"it lasts longer than {MostDays} days."));
        else if (!found.TryGetValue((exception.First, exception.Yearly), out var present))
            found.Add((exception.First, exception.Yearly), exception);
        else if (present.Closed || exception.Closed)
            skipped.Add(new(exception.Name ?? "(no name)", $"{YearView.Write(exception.First)} is taken by {present}."));
        else
            found[(exception.First, exception.Yearly)] = present with { Hours = Union(present.Hours, exception.Hours) };
    }

    private static List<DayHours> Union(IEnumerable<DayHours> present, IEnumerable<DayHours> more)
    {
        var union = new List<DayHours>();
        foreach (var hours in present.Concat(more).OrderBy(hours => hours.From))
        {
            if (union is [.., var last] && hours.From <= last.To) union[^1] = last with { To = Math.Max(last.To, hours.To) };
            else union.Add(hours);
        }

        return union;
    }

    /// <summary>A time without a zone is the schedule's wall time.</summary>
    private LocalDateTime Wall(CalDateTime time) => time.IsFloating
        ? LocalDateTime.FromDateTime(time.Value)
        : Instant.FromDateTimeUtc(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc)).InZone(zone).LocalDateTime;

    private static int Minute(LocalDateTime wall) => (wall.Hour * 60) + wall.Minute;
}
