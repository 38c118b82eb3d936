using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>Which rule decides a moment. Two moments of one opening, gap or exception have equal verdicts.</summary>
internal readonly record struct Verdict(SupportReasonKind Kind, int Index, DayPlan? Plan)
{
    public bool Online => Kind is SupportReasonKind.Slot or SupportReasonKind.SpecialHours;
}

/// <summary>Seconds since 1 January 1970 UTC, the end not included, that one verdict decides.</summary>
internal readonly record struct Stretch(Verdict Verdict, long From, long To);

/// <summary>
/// Lays the schedule's wall clock on the real time line. Within one interval of the zone the wall clock runs
/// evenly, so a verdict is read off the wall and ends at the next edge on the wall or at the clock change,
/// whichever comes first. A start inside a spring gap thereby opens at the first moment after it, and a wall
/// time that autumn shows twice is judged alike both times.
/// </summary>
internal sealed class ScheduleTimeline(
    DateTimeZone zone, WeekHours week, ExceptionDays exceptions, TemporaryUnavailability? away)
{
    private const int SecondsPerDay = 24 * 60 * 60;

    /// <summary>Beyond this nobody plans, and a schedule that never changes must end somewhere.</summary>
    public const long Horizon = 3653L * SecondsPerDay;

    /// <summary>The stretch from this second on, cut at every clock change.</summary>
    public Stretch PieceFrom(long second)
    {
        var interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(second));
        var offset = interval.WallOffset.Seconds;
        var (verdict, wallEnd) = Judge(second + offset);
        var end = wallEnd - offset;
        if (interval.HasEnd) end = Math.Min(end, interval.End.ToUnixTimeSeconds());
        return UnlessAway(new(verdict, second, end));
    }

    /// <summary>The whole rest of what decides this second; it ends at the limit at the latest.</summary>
    public Stretch StretchFrom(long second, long limit)
    {
        var stretch = PieceFrom(second);
        while (stretch.To < limit)
        {
            var next = PieceFrom(stretch.To);
            if (next.Verdict != stretch.Verdict) return stretch;
            stretch = stretch with { To = next.To };
        }

        return stretch with { To = limit };
    }

    /// <summary>The first second, from this one on, that is online or offline as asked; null when none before the limit.</summary>
    public long? First(bool online, long second, long limit)
    {
        while (second < limit)
        {
            var piece = PieceFrom(second);
            if (piece.Verdict.Online == online) return second;
            second = piece.To;
        }

        return null;
    }

    /// <summary>What the week and the exceptions say to a wall time, and the wall time at which that ends.</summary>
    public (Verdict Verdict, long WallEnd) Judge(long wall)
    {
        var day = (int)Math.DivRem(wall, SecondsPerDay, out var secondOfDay);
        if (secondOfDay < 0)
        {
            day--;
            secondOfDay += SecondsPerDay;
        }

        var midnight = wall - secondOfDay;
        var minute = (int)(secondOfDay / 60);
        return exceptions.On(day) is { } plan ? JudgeException(plan, midnight, minute) : JudgeWeek(day, midnight, minute);
    }

    private static (Verdict, long) JudgeException(DayPlan plan, long midnight, int minute)
    {
        var (open, index, ends) = plan.At(minute);
        var kind = open ? SupportReasonKind.SpecialHours
            : plan.Exception.Closed ? SupportReasonKind.ClosedDay
            : SupportReasonKind.OutsideSpecialHours;
        return (new(kind, index, plan), midnight + (ends * 60));
    }

    private (Verdict, long) JudgeWeek(int day, long midnight, int minute)
    {
        const int thursday = 3;
        var weekday = (((day + thursday) % 7) + 7) % 7;
        var place = week.At((weekday * WallClock.MinutesPerDay) + minute);
        var end = midnight + (place.MinutesLeft is { } left ? (minute + left) * 60L : Horizon);
        var lastDay = (int)Math.Ceiling(end / (double)SecondsPerDay);
        var exceptionDay = exceptions.NextAfter(day, lastDay);
        if (exceptionDay < lastDay) end = Math.Min(end, (long)exceptionDay * SecondsPerDay);
        return (new(place.Open ? SupportReasonKind.Slot : SupportReasonKind.OutsideSlots, place.Index, Plan: null), end);
    }

    private Stretch UnlessAway(Stretch piece)
    {
        if (away is null) return piece;
        var (from, until) = (away.From.ToUnixTimeSeconds(), away.Until.ToUnixTimeSeconds());
        if (piece.From >= until) return piece;
        if (piece.From < from) return piece with { To = Math.Min(piece.To, from) };
        return new(new(SupportReasonKind.TemporaryUnavailability, 0, Plan: null), piece.From, until);
    }
}
