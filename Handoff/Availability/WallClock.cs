using System.Globalization;
using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Times of day as minutes since midnight: 0 is 00:00 and 1440 is 24:00.</summary>
public static class WallClock
{
    public const int MinutesPerDay = 24 * 60;
    public const int MinutesPerWeek = 7 * MinutesPerDay;

    /// <summary>Reads "09:30" or "24:00" and nothing else, so that typing mistakes are reported instead of guessed.</summary>
    public static bool TryRead(string? text, out int minute)
    {
        minute = 0;
        if (text is not [>= '0' and <= '2', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9']) return false;
        minute = (((text[0] - '0') * 10) + text[1] - '0') * 60 + ((text[3] - '0') * 10) + text[4] - '0';
        return minute <= MinutesPerDay;
    }

    public static string Write(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>Reads "monday" … "sunday" in any case.</summary>
    public static bool TryReadDay(string? text, out IsoDayOfWeek day)
    {
        day = IsoDayOfWeek.None;
        return text is { Length: > 5 and < 10 } && char.IsLetter(text[0])
            && Enum.TryParse(text, ignoreCase: true, out day) && day != IsoDayOfWeek.None;
    }
}
