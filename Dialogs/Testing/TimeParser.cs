using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>Parses moments that people write in a test or a simulation.</summary>
public static class TimeParser
{
    private static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss"),
    ];

    /// <summary>
    /// A time with an offset is that instant; one without is in the schedule's zone. A skipped time moves forward; a repeated one
    /// means its first occurrence.
    /// </summary>
    /// <exception cref="StoryTestException">The text is not a moment.</exception>
    public static DateTimeOffset Read(string text, DateTimeZone zone)
    {
        foreach (var pattern in Local)
        {
            if (pattern.Parse(text) is { Success: true } local && IsInRange(local.Value.Year))
                return zone.AtLeniently(local.Value).ToDateTimeOffset();
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && IsInRange(moment.Year)
            ? moment
            : throw new StoryTestException($"'{text}' is not a moment. Write it as 2027-03-28T03:00, in the years 1970 to 2199.");
    }

    private static bool IsInRange(int year) => year is >= 1970 and <= 2199;
}
