using System.Globalization;
using LiveTakeover.Dialogs.Model;
using NodaTime;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Formats moments for people: "today at 14:00", "on Monday at 09:00".</summary>
internal static class TimePhrases
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <param name="moment">The moment, with the schedule's offset.</param>
    /// <param name="timeZone">The person's IANA time zone. If it is unknown, the schedule's time is used.</param>
    public static string? Say(DateTimeOffset? moment, DateTimeOffset now, string? timeZone, Language language)
    {
        if (moment is not { } scheduled) return null;
        var zone = timeZone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone);
        var then = In(zone, scheduled) ?? scheduled;
        var days = (then.Date - (In(zone, now) ?? now.ToOffset(scheduled.Offset)).Date).Days;
        return language == Language.French ? InFrench(then, days) : InEnglish(then, days);
    }

    private static DateTimeOffset? In(DateTimeZone? zone, DateTimeOffset moment) =>
        zone is null ? null : Instant.FromDateTimeOffset(moment).InZone(zone).ToDateTimeOffset();

    private static string InEnglish(DateTimeOffset then, int days) => days switch
    {
        0 => then.ToString("'today at' HH:mm", English),
        1 => then.ToString("'tomorrow at' HH:mm", English),
        < 7 => then.ToString("'on' dddd 'at' HH:mm", English),
        _ => then.ToString("'on' dddd d MMMM 'at' HH:mm", English),
    };

    private static string InFrench(DateTimeOffset then, int days) => days switch
    {
        0 => $"aujourd’hui à {FrenchTime(then)}",
        1 => $"demain à {FrenchTime(then)}",
        < 7 => $"{then.ToString("dddd", French)} à {FrenchTime(then)}",
        _ => $"le {then.ToString("dddd d MMMM", French)} à {FrenchTime(then)}",
    };

    // 9 h, 13 h 30, on one line.
    private static string FrenchTime(DateTimeOffset then) =>
        then.ToString(then.Minute == 0 ? "%H'\u00a0h'" : "H'\u00a0h\u00a0'mm", French);
}
