using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>The rule that decides a moment. Two moments in the same opening, gap or exception have equal verdicts.</summary>
internal readonly record struct DayVerdict(SupportReasonKind Kind, int Index, DayPlan? Plan)
{
    public bool Online => Kind is SupportReasonKind.Slot or SupportReasonKind.SpecialHours;
}

/// <summary>A span in seconds since 1 January 1970 UTC, end excluded, with one verdict.</summary>
internal readonly record struct Stretch(DayVerdict Verdict, long From, long To);

/// <summary>
/// Maps the schedule's wall clock to real time. Within one interval of the zone the wall clock runs evenly, so a verdict is read at
/// the wall time and ends at the next boundary or clock change, whichever comes first. Therefore a slot that starts in a spring gap
/// opens at the first moment after it, and a wall time that autumn repeats has the same verdict both times.
/// </summary>
internal sealed class ScheduleTimeline(
    DateTimeZone zone, WeekHours week, ExceptionDays exceptions, TemporaryUnavailability? away)
{
    private const int SecondsPerDay = 24 * 60 * 60;

    /// <summary>Nobody plans further ahead, and the search must end for a schedule that never changes.</summary>
    public const long Horizon = 3653L * SecondsPerDay;

    /// <summary>The stretch that starts at this second, cut at every clock change.</summary>
    public Stretch PieceFrom(long second)
    {
        var interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(second));
        var offset = interval.WallOffset.Seconds;
        var (verdict, wallEnd) = VerdictAt(second + offset);
        var end = wallEnd - offset;
        if (interval.HasEnd) end = Math.Min(end, interval.End.ToUnixTimeSeconds());
        return UnlessAway(new(verdict, second, end));
    }

    /// <summary>The stretch with the same verdict that starts at this second; it ends at the limit at the latest.</summary>
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

    /// <summary>The first second, from this one on, with the requested status; null if there is none before the limit.</summary>
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

    /// <summary>The verdict of the week and the exceptions for a wall time, and the wall time at which it ends.</summary>
    public (DayVerdict Verdict, long WallEnd) VerdictAt(long wall)
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

    private static (DayVerdict, long) JudgeException(DayPlan plan, long midnight, int minute)
    {
        var (open, index, ends) = plan.At(minute);
        var kind = open ? SupportReasonKind.SpecialHours
            : plan.Exception.Closed ? SupportReasonKind.ClosedDay
            : SupportReasonKind.OutsideSpecialHours;
        return (new(kind, index, plan), midnight + (ends * 60));
    }

    private (DayVerdict, long) JudgeWeek(int day, long midnight, int minute)
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
