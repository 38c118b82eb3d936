using System.Globalization;
using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Explains which rule decided: as a sentence, and as data.</summary>
internal sealed class ScheduleWording(DateTimeZone zone, WeekHours week, TemporaryUnavailability? away)
{
    public (SupportReason Reason, string Because) Explain(DayVerdict verdict) => verdict.Kind switch
    {
        SupportReasonKind.TemporaryUnavailability => ExplainAway(away!),
        SupportReasonKind.Slot or SupportReasonKind.OutsideSlots => ExplainWeek(verdict),
        _ => ExplainException(verdict.Kind, verdict.Plan!, verdict.Index),
    };

    private (SupportReason, string) ExplainWeek(DayVerdict verdict)
    {
        if (week.IsEmpty) return (new(verdict.Kind), "The week has no hours at all.");
        if (week.IsWhole) return (new(verdict.Kind), "The week is open all the time.");
        var (from, to) = week.Edges(verdict.Online, verdict.Index);
        return (new(verdict.Kind, from.ToString(), to.ToString()), verdict.Online
            ? $"The week is open {WallRangeText.Of(from, to)} ({zone.Id})."
            : $"The week has no hours from {from} to {to} ({zone.Id}).");
    }

    private static (SupportReason, string) ExplainException(SupportReasonKind kind, DayPlan plan, int index)
    {
        var exception = plan.Exception;
        var reason = new SupportReason(kind, ExceptionName: exception.Name,
            Date: exception.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        if (kind == SupportReasonKind.ClosedDay) return (reason, $"Closed on {exception}.");
        if (kind == SupportReasonKind.OutsideSpecialHours)
            return (reason, $"Outside the special hours of {exception}: {string.Join(", ", plan.Hours)}.");
        var hours = plan.Hours[index];
        return (reason with { From = WallClock.Write(hours.From), To = WallClock.Write(hours.To) },
            $"Special hours of {exception}: {hours}.");
    }

    private (SupportReason, string) ExplainAway(TemporaryUnavailability unavailability)
    {
        var until = unavailability.Until.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture);
        var by = unavailability.By is null ? "" : $", activated by {unavailability.By}";
        return (new(SupportReasonKind.TemporaryUnavailability),
            $"Temporarily unavailable until {(until == "00:00" ? "midnight" : until)} ({zone.Id}){by}.");
    }
}
