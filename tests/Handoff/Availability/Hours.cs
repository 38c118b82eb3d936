using LiveTakeover.Handoff.Availability;
using NodaTime;
using NodaTime.Text;

namespace LiveTakeover.Handoff.Tests.Availability;

/// <summary>Schedules in a few words: <c>Hours.In("Europe/Paris", "monday 09:00 - monday 18:00")</c>.</summary>
internal static class Hours
{
    public static SupportSchedule In(string zone, params string[] slots) => new(Zone(zone), [.. slots.Select(Slot)], []);

    public static SupportSchedule Except(this SupportSchedule schedule, params ScheduleException[] exceptions) =>
        new(schedule.Zone, schedule.Slots, exceptions, schedule.Unavailability);

    public static ScheduleException On(string date, params string[] hours) => From(date, date, hours);

    public static ScheduleException From(string first, string last, params string[] hours) =>
        new(Date(first), Date(last), Yearly: false, Name: null, [.. hours.Select(Range)]);

    public static ScheduleException EveryYear(this ScheduleException exception) => exception with { Yearly = true };

    public static ScheduleException Named(this ScheduleException exception, string name) => exception with { Name = name };

    /// <summary>The status at a wall time; where autumn shows it twice, at its first reading.</summary>
    public static SupportStatus At(this SupportSchedule schedule, string wall) => schedule.StatusAt(schedule.Instant(wall));

    public static Instant Instant(this SupportSchedule schedule, string wall) =>
        schedule.Zone.AtLeniently(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(wall).Value).ToInstant();

    public static DateTimeOffset Moment(string isoWithOffset) =>
        DateTimeOffset.Parse(isoWithOffset, System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static DayHours Range(string text) => new(Minute(text.Split('-')[0]), Minute(text.Split('-')[1]));

    private static WeekSlot Slot(string text) => new(Time(text.Split(" - ")[0]), Time(text.Split(" - ")[1]));

    private static WeekTime Time(string text)
    {
        WallClock.TryReadDay(text.Split(' ')[0], out var day).ShouldBeTrue();
        return new(day, Minute(text.Split(' ')[1]));
    }

    private static int Minute(string text)
    {
        WallClock.TryRead(text.Trim(), out var minute).ShouldBeTrue();
        return minute;
    }
}
