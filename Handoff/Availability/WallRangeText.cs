namespace LiveTakeover.Handoff.Availability;

/// <summary>The text of a range of the week: the day appears once if the range stays within it.</summary>
internal static class WallRangeText
{
    public static string Of(WeekTime from, WeekTime to)
    {
        var endsAtMidnight = to.Minute == 0 && (to.MinuteOfWeek + WallClock.MinutesPerWeek - from.MinuteOfWeek)
            % WallClock.MinutesPerWeek == WallClock.MinutesPerDay - from.Minute;
        if (endsAtMidnight) return $"{from}–24:00";
        return from.Day == to.Day && from.Minute < to.Minute ? $"{from}–{WallClock.Write(to.Minute)}" : $"{from}–{to}";
    }
}
