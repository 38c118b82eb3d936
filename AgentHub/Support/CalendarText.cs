using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace LiveTakeover.AgentHub.Support;

/// <summary>What programs write into calendar files that RFC 5545 does not have, before it is read.</summary>
internal static partial class CalendarText
{
    private const string Begin = "BEGIN:VEVENT", End = "END:VEVENT";

    /// <summary>
    /// The text with its lines unfolded. A value that is said to be a date is one: <c>DTSTART;VALUE=DATE:20171227T000000Z</c> loses its
    /// time. A zone has its name in the IANA database, where it is known by another.
    /// </summary>
    public static string Mend(string text)
    {
        var dated = DateProperty().Replace(
            Fold().Replace(text, ""),
            property => property.Groups["head"].Value + Time().Replace(property.Groups["value"].Value, "${date}"));
        return Zone().Replace(dated, zone => $";TZID={Known(zone.Groups["id"].Value) ?? zone.Groups["id"].Value}");
    }

    /// <summary>The events, as the lines from BEGIN to END, and where they are in the text.</summary>
    public static IEnumerable<Range> Events(string text)
    {
        var at = 0;
        while (LineOf(text, Begin, at) is >= 0 and var begin && LineOf(text, End, begin) is >= 0 and var end)
        {
            at = end + End.Length;
            yield return begin..at;
        }
    }

    public static string? SummaryOf(string entry) => Summary().Match(entry) is { Success: true } line ? line.Groups["value"].Value : null;

    private static int LineOf(string text, string line, int from)
    {
        var at = text.IndexOf(line, from, StringComparison.OrdinalIgnoreCase);
        while (at > 0 && text[at - 1] != '\n') at = text.IndexOf(line, at + 1, StringComparison.OrdinalIgnoreCase);
        return at;
    }

    /// <summary>By its name there, by Windows' name, or as <c>/example.org/Europe/Paris</c>; null if it is none of them.</summary>
    private static string? Known(string quoted)
    {
        var id = quoted.Trim('"');
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null) return id;
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out var known)) return known;
        var parts = id.Split('/');
        return id.StartsWith('/')
            ? Enumerable.Range(1, parts.Length - 1).Select(first => string.Join('/', parts[first..]))
                .FirstOrDefault(end => DateTimeZoneProviders.Tzdb.GetZoneOrNull(end) is not null)
            : null;
    }

    [GeneratedRegex(@"^(?<head>(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE);([^:\r\n]*;)?VALUE=DATE(;[^:\r\n]*)?:)(?<value>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DateProperty();

    [GeneratedRegex(@"(?<date>[0-9]{8})T[0-9]{6}Z?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"\r?\n[ \t]", RegexOptions.NonBacktracking)]
    private static partial Regex Fold();

    [GeneratedRegex(@";TZID=(?<id>""[^""\r\n]*""|[^"";:\r\n]*)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Zone();

    [GeneratedRegex(@"^SUMMARY[^:\r\n]*:(?<value>[^\r\n]*)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Summary();
}
