using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

/// <summary>Writes exceptions as iCalendar: closed days are all-day events, special hours are timed ones.</summary>
internal static class CalendarExport
{
    public static string Write(SupportSchedule schedule)
    {
        var calendar = new Calendar { ProductId = "-//LiveTakeover//Support schedule//EN" };
        foreach (var exception in schedule.Exceptions) calendar.Events.AddRange(Events(exception, schedule.Zone));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static IEnumerable<CalendarEvent> Events(ScheduleException exception, DateTimeZone zone) => exception.Closed
        ? [Event(exception, "Closed", Day(exception.First), Day(exception.Last.PlusDays(1)))]
        : from date in Dates(exception)
          from hours in exception.Hours
          select Event(exception, "Special hours", Moment(date, hours.From, zone), Moment(date, hours.To, zone));

    private static CalendarEvent Event(ScheduleException exception, string otherwise, CalDateTime start, CalDateTime end) => new()
    {
        Uid = $"{start.Value:yyyyMMddTHHmm}{(exception.Yearly ? "-yearly" : "")}@support-schedule",
        Summary = exception.Name ?? otherwise,
        Start = start,
        End = end,
        RecurrenceRule = exception.Yearly ? new RecurrenceRule(FrequencyType.Yearly) : null,
    };

    private static IEnumerable<LocalDate> Dates(ScheduleException exception)
    {
        for (var date = exception.First; date <= exception.Last; date = date.PlusDays(1)) yield return date;
    }

    private static CalDateTime Day(LocalDate date) => new(date.Year, date.Month, date.Day);

    private static CalDateTime Moment(LocalDate date, int minute, DateTimeZone zone) =>
        new(date.AtMidnight().PlusMinutes(minute).ToDateTimeUnspecified(), zone.Id);
}
