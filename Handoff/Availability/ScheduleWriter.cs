using System.Globalization;
using NodaTime;

namespace LiveTakeover.Handoff.Availability;

public static class ScheduleWriter
{
    /// <summary>The schedule as a document, without the temporary unavailability.</summary>
    public static ScheduleDocument ToDocument(this SupportSchedule schedule) => new(
        schedule.Zone.Id,
        [.. schedule.Slots.Select(slot => new SlotDocument(Write(slot.From), Write(slot.To)))],
        [.. schedule.Exceptions.Select(Write)]);

    public static ExceptionDocument Write(ScheduleException exception) => new(
        Write(exception.First),
        exception.Last == exception.First ? null : Write(exception.Last),
        exception.Yearly,
        exception.Name,
        exception.Closed,
        [.. exception.Hours.Select(hours => new HoursDocument(WallClock.Write(hours.From), WallClock.Write(hours.To)))]);

    private static WeekTimeDocument Write(WeekTime time) =>
        new(time.Day.ToString().ToLowerInvariant(), WallClock.Write(time.Minute));

    private static string Write(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
