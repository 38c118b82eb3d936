using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>A minute of the template week, by the wall clock of the schedule's time zone.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Minute">Minutes since that day's midnight; 1440 (24:00) is legal for an end.</param>
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

/// <summary>Hours of every week, from and including one minute up to another. May cross midnight and Sunday's end.</summary>
public sealed record WeekSlot(WeekTime From, WeekTime To)
{
    /// <summary>Minutes that the slot lasts: 0 when it ends where it starts, a whole week at most.</summary>
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
