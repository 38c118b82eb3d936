using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Handoff.Tests.Availability;

/// <summary>The rules again, in the most obvious way: one minute, one reading of the wall, one look at each range.</summary>
internal static class SlowSchedule
{
    public static bool Online(SupportSchedule schedule, Instant at)
    {
        if (schedule.Unavailability is { } away && away.From <= at && at < away.Until) return false;
        var wall = at.InZone(schedule.Zone).LocalDateTime;
        var minute = (wall.Hour * 60) + wall.Minute;
        var exception = schedule.Exceptions.FirstOrDefault(entry => !entry.Yearly && entry.First <= wall.Date && wall.Date <= entry.Last)
            ?? schedule.Exceptions.FirstOrDefault(entry => entry.Yearly && FallsInto(entry, wall.Date));
        if (exception is not null) return exception.Hours.Any(hours => hours.From <= minute && minute < hours.To);
        return schedule.Slots.Any(slot => Holds(slot, wall.DayOfWeek, minute));
    }

    private static bool FallsInto(ScheduleException entry, LocalDate date)
    {
        var (first, last, day) = (MonthAndDay(entry.First), MonthAndDay(entry.Last), MonthAndDay(date));
        return first <= last ? first <= day && day <= last : first <= day || day <= last;
    }

    private static int MonthAndDay(LocalDate date) => (date.Month * 100) + date.Day;

    private static bool Holds(WeekSlot slot, IsoDayOfWeek day, int minute)
    {
        const int week = 7 * 24 * 60;
        var from = (((int)slot.From.Day - 1) * 24 * 60) + slot.From.Minute;
        var to = (((int)slot.To.Day - 1) * 24 * 60) + slot.To.Minute;
        var now = (((int)day - 1) * 24 * 60) + minute;
        if (slot.From == slot.To) return false;
        if (to <= from) to += week;
        return (from <= now && now < to) || (from <= now + week && now + week < to);
    }
}
