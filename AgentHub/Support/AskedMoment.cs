using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace LiveTakeover.AgentHub.Support;

/// <summary>
/// The moment in a request: with an offset, that instant; without one, the wall time in the schedule's zone, so that "next Sunday
/// at 3" needs no conversion.
/// </summary>
internal static class AskedMoment
{
    public const int FirstYear = 1970;
    public const int LastYear = 2199;

    public const string Form = "Write the moment as 2026-11-29T03:00 in the schedule's time zone, or with an offset as 2026-11-29T03:00:00+01:00, in the years 1970 to 2199.";

    private static readonly LocalDateTimePattern[] WallForms =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    public static bool TryRead(string text, DateTimeZone zone, out DateTimeOffset moment)
    {
        foreach (var form in WallForms)
        {
            if (!form.Parse(text).TryGetValue(default, out var wall)) continue;
            moment = IsInRange(wall.Year) ? zone.AtLeniently(wall).ToDateTimeOffset() : default;
            return IsInRange(wall.Year);
        }

        // An unescaped plus sign arrives as a space.
        return DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            && text.Contains('T', StringComparison.OrdinalIgnoreCase) && IsInRange(moment.Year);
    }

    private static bool IsInRange(int year) => year is >= FirstYear and <= LastYear;
}
