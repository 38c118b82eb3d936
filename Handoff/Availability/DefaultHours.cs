using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>The hours that apply until an administrator saves a schedule: Monday to Friday, 09:00 to 18:00.</summary>
internal static class DefaultHours
{
    public static SupportSchedule In(string timeZone) => new(
        DateTimeZoneProviders.Tzdb[timeZone],
        [.. Enumerable.Range((int)IsoDayOfWeek.Monday, 5).Cast<IsoDayOfWeek>().Select(
            day => new WeekSlot(new(day, 9 * 60), new(day, 18 * 60)))],
        exceptions: []);
}
