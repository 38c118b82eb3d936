using Ical.Net;
using Ical.Net.CalendarComponents;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

/// <summary>
/// What each property of an event means for the support team's hours: RFC 5545, its extensions, and what Outlook, Google and Apple write
/// beside it. A property that changes when or whether something happens is used, or the event is refused for it.
/// </summary>
internal static class CalendarProperties
{
    /// <summary>Properties that say when and whether, and are used.</summary>
    public static readonly IReadOnlySet<string> Used = Names(
        "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "UID", "SEQUENCE", "SUMMARY", "STATUS",
        "X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-APPLE-SPECIAL-DAY");

    /// <summary>
    /// Properties that change nothing about it. TRANSP is one: calendars of public holidays say that nobody is busy on them.
    /// </summary>
    public static readonly IReadOnlySet<string> Indifferent = Names(
        "ATTACH", "ATTENDEE", "CATEGORIES", "CLASS", "COMMENT", "CONTACT", "CREATED", "DESCRIPTION", "DTSTAMP", "GEO", "LAST-MODIFIED",
        "LOCATION", "ORGANIZER", "PRIORITY", "RELATED-TO", "REQUEST-STATUS", "RESOURCES", "TRANSP", "URL",
        "COLOR", "CONFERENCE", "IMAGE", "NAME", "REFRESH-INTERVAL", "SOURCE",
        "CALENDAR-ADDRESS", "LOCATION-TYPE", "PARTICIPANT-TYPE", "RESOURCE-TYPE", "STRUCTURED-DATA", "STYLED-DESCRIPTION",
        "CONCEPT", "LINK", "REFID");

    private static readonly string[] Once = ["DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID", "STATUS", "SEQUENCE"];

    private static readonly HashSet<string> Methods = Names("PUBLISH", "REQUEST", "ADD");

    /// <returns>Why nothing in the calendar is taken, or null.</returns>
    public static string? RefusalOf(Calendar calendar)
    {
        if (calendar.Method is { Length: > 0 } method && !Methods.Contains(method)) return $"its file has METHOD:{method}.";
        return calendar.Scale is { Length: > 0 } scale && !Is(scale, "GREGORIAN") ? $"its file has CALSCALE:{scale}." : null;
    }

    /// <summary>The zone of times without one, as Google and Apple write it; null if the file does not say.</summary>
    public static DateTimeZone? ZoneOf(Calendar calendar) =>
        TextOf(calendar, "X-WR-TIMEZONE") is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    /// <returns>Why the event is not taken, or null.</returns>
    public static string? RefusalOf(CalendarEvent entry) =>
        entry.Start is null ? "it has no start."
        : Strange(entry) is { } strange ? $"it has {strange}, which is not known here."
        : Once.FirstOrDefault(name => entry.Properties.AllOf(name).Skip(1).Any()) is { } twice ? $"it has {twice} twice."
        : UnknownZone(entry) is { } zone ? $"its time zone '{zone}' is not known."
        : entry is { End: not null, Duration: not null } ? "it has both an end and a duration."
        : entry.RecurrenceDates.GetAllPeriods().Any(IsPeriod) ? "some of its dates have a length of their own (RDATE with periods)."
        : entry.RecurrenceRule is { Frequency: < FrequencyType.Daily } ? "it comes back more often than daily."
        : entry is { RecurrenceRule.Until.HasTime: false, Start.HasTime: true } ? "its rule ends on a date, and it has a time."
        : IsCancelled(entry) ? "it is cancelled."
        : Is(entry.Status, "TENTATIVE") || Is(TextOf(entry, "X-MICROSOFT-CDO-BUSYSTATUS"), "TENTATIVE") ? "it is not certain yet."
        : entry.Status is { Length: > 0 } status && !Is(status, "CONFIRMED") ? $"its status '{status}' is not known here."
        : Is(TextOf(entry, "X-MICROSOFT-CDO-BUSYSTATUS"), "WORKINGELSEWHERE") ? "somebody works on it elsewhere."
        : Is(TextOf(entry, "X-APPLE-SPECIAL-DAY"), "ALTERNATE-WORKDAY") ? "people work on it."
        : null;

    public static bool IsCancelled(CalendarEvent entry) => Is(entry.Status, "CANCELLED");

    /// <summary>Outlook writes days as times from midnight to midnight, and says so.</summary>
    public static bool IsOfWholeDays(CalendarEvent entry) =>
        Is(TextOf(entry, "X-MICROSOFT-CDO-ALLDAYEVENT"), "TRUE") || Is(TextOf(entry, "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"), "TRUE");

    // RFC 5545 has unknown X- properties ignored.
    private static string? Strange(CalendarEvent entry) => entry.Properties.Select(property => property.Name)
        .FirstOrDefault(name => !name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)
            && !Used.Contains(name) && !Indifferent.Contains(name));

    // Ical.Net takes a zone that is named alike. Those that it knows have been given their name in the IANA database before.
    private static string? UnknownZone(CalendarEvent entry) => entry.Properties
        .SelectMany(property => property.Parameters.AllOf("TZID")).SelectMany(parameter => parameter.Values).OfType<string>()
        .FirstOrDefault(id => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null);

    private static bool IsPeriod(Ical.Net.DataTypes.Period period) => period.EndTime is not null || period.Duration is not null;

    private static string? TextOf(ICalendarPropertyListContainer from, string name) =>
        from.Properties.AllOf(name).Select(property => property.Value?.ToString()).FirstOrDefault();

    private static bool Is(string? value, string known) => string.Equals(value?.Trim(), known, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Names(params IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);
}
