using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using LiveTakeover.Handoff.Availability;
using NodaTime;
using NodaTime.Extensions;
using Duration = Ical.Net.DataTypes.Duration;
using Period = NodaTime.Period;

namespace LiveTakeover.AgentHub.Support;

/// <summary>One time that an event happens: an all-day event closes its days, a timed event sets special hours.</summary>
/// <param name="entry">The event.</param>
/// <param name="start">When it starts this time.</param>
/// <param name="floating">The zone of times without one.</param>
internal sealed class CalendarTimes(CalendarEvent entry, CalDateTime start, DateTimeZone floating)
{
    private const int MostDays = 366;
    private const int SecondsPerMinute = 60;

    public void GiveTo(ImportedExceptions found, bool isYearly = false)
    {
        var end = start.Add(entry.EffectiveDuration);
        if (end.LessThan(start)) found.Skip(entry.Summary, "it ends before it starts.");
        else if (!start.HasTime) GiveDays(found, start.Date.ToLocalDate(), end.Date.ToLocalDate(), isYearly);
        else if (CalendarProperties.IsOfWholeDays(entry)) GiveDays(found, Midnight(start, found.Zone), Midnight(end, found.Zone), isYearly);
        else GiveHours(found, Wall(start, found.Zone), Wall(end, found.Zone), isYearly);
    }

    /// <summary>The time of an instance in the form in which its series starts: programs write the two in different ways.</summary>
    public static CalDateTime LikeOf(CalDateTime seriesStart, CalDateTime instance)
    {
        if (!seriesStart.HasTime) return new CalDateTime(instance.Date);
        if (!instance.HasTime) return new CalDateTime(instance.Date, seriesStart.Time, seriesStart.TzId);
        return seriesStart.IsFloating || instance.IsFloating
            ? new CalDateTime(instance.Date, instance.Time, seriesStart.TzId)
            : instance.ToTimeZone(seriesStart.TzId!);
    }

    private void GiveDays(ImportedExceptions found, LocalDate first, LocalDate end, bool isYearly) =>
        found.Close(entry.Summary, first, LocalDate.Max(first, end.PlusDays(-1)), isYearly);

    private void GiveHours(ImportedExceptions found, LocalDateTime from, LocalDateTime to, bool isYearly)
    {
        var (first, last) = (Minute(from), MinuteAfter(to));
        if (from == to) found.Skip(entry.Summary, "it has no length.");
        else if (Period.DaysBetween(from.Date, to.Date) >= MostDays) found.Skip(entry.Summary, $"it lasts longer than {MostDays} days.");
        else
        {
            for (var date = from.Date; date <= to.Date; date = date.PlusDays(1))
            {
                var hours = new DayHours(date == from.Date ? first : 0, date == to.Date ? last : WallClock.MinutesPerDay);
                if (hours.From < hours.To) found.Open(entry.Summary, date, hours, isYearly);
            }
        }
    }

    /// <summary>A time without a zone is the wall time of the file's zone, or else of the schedule's.</summary>
    private LocalDateTime Wall(CalDateTime time, DateTimeZone zone)
    {
        var at = time.IsFloating
            ? floating.AtLeniently(LocalDateTime.FromDateTime(time.Value)).ToInstant()
            : Instant.FromDateTimeUtc(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc));
        return floating.Equals(zone) && time.IsFloating ? LocalDateTime.FromDateTime(time.Value) : at.InZone(zone).LocalDateTime;
    }

    // A whole day is written from midnight to midnight of the zone that it is written in, or of the schedule's.
    private LocalDate Midnight(CalDateTime time, DateTimeZone zone) =>
        time.Time == TimeOnly.MinValue && !time.IsUtc ? time.Date.ToLocalDate() : Wall(time, zone).PlusHours(12).Date;

    private static int Minute(LocalDateTime wall) => (wall.Hour * 60) + wall.Minute;

    // 23:59:59 is meant to be the end of the day.
    private static int MinuteAfter(LocalDateTime wall) => Minute(wall) + ((wall.Second + SecondsPerMinute - 1) / SecondsPerMinute);
}
