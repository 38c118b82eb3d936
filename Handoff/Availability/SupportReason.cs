namespace LiveTakeover.Handoff;

/// <summary>What decided a status. Only what belongs to its kind is set.</summary>
/// <param name="Kind">Which rule decided.</param>
/// <param name="From">The slot's or the special hours' start, as "Monday 09:00" or "09:00".</param>
/// <param name="To">Their end, in the same form.</param>
/// <param name="ExceptionName">The name of the exception, when it has one.</param>
/// <param name="Date">The first day of the exception, as "2026-12-25".</param>
public sealed record SupportReason(
    SupportReasonKind Kind,
    string? From = null,
    string? To = null,
    string? ExceptionName = null,
    string? Date = null);

public enum SupportReasonKind
{
    /// <summary>Online: a slot of the week is open.</summary>
    Slot,

    /// <summary>Offline: no slot of the week is open.</summary>
    OutsideSlots,

    /// <summary>Online: special hours of a date are open.</summary>
    SpecialHours,

    /// <summary>Offline: the date has special hours, and none is open.</summary>
    OutsideSpecialHours,

    /// <summary>Offline: the date is closed.</summary>
    ClosedDay,

    /// <summary>Offline: somebody activated a temporary unavailability.</summary>
    TemporaryUnavailability,
}
