using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>A minute of the weekly template, by the wall clock of the schedule's time zone.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Minute">Minutes since that day's midnight; 1440 (24:00) is permitted as an end.</param>
public readonly record struct WeekTime(IsoDayOfWeek Day, int Minute)
{
    /// <summary>Minutes since Monday 00:00; Sunday 24:00 is a whole week.</summary>
    public int MinuteOfWeek => (((int)Day - 1) * WallClock.MinutesPerDay) + Minute;

    public static WeekTime FromMinuteOfWeek(int minute)
    {
        minute %= WallClock.MinutesPerWeek;
        return new((IsoDayOfWeek)((minute / WallClock.MinutesPerDay) + 1), minute % WallClock.MinutesPerDay);
    }

    public override string ToString() => $"{Day} {WallClock.Write(Minute)}";
}

/// <summary>Weekly hours, start included and end excluded. They may cross midnight and the end of Sunday.</summary>
public sealed record WeekSlot(WeekTime From, WeekTime To)
{
    /// <summary>The slot's length in minutes: 0 if it ends where it starts, at most a whole week.</summary>
    public int Minutes
    {
        get
        {
            if (From == To) return 0;
            var minutes = (To.MinuteOfWeek - From.MinuteOfWeek + WallClock.MinutesPerWeek) % WallClock.MinutesPerWeek;
            return minutes == 0 ? WallClock.MinutesPerWeek : minutes;
        }
    }

    public override string ToString() => WallRangeText.Of(From, To);
}
