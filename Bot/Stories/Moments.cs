using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace LiveTakeover.Bot.Stories;

/// <summary>Moments as people write them for a test or a simulation.</summary>
internal static class Moments
{
    static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss"),
    ];

    /// <summary>A time with an offset stands for itself; one without is of the schedule's zone. A skipped time moves on, a doubled one is its first.</summary>
    /// <exception cref="StoryTestException">It is no moment.</exception>
    public static DateTimeOffset Read(string text, DateTimeZone zone)
    {
        foreach (var pattern in Local)
        {
            if (pattern.Parse(text) is { Success: true } local)
                return zone.AtLeniently(local.Value).ToDateTimeOffset();
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new StoryTestException($"'{text}' is not a moment. Write it as 2027-03-28T03:00.");
    }
}
