namespace LiveTakeover.Handoff.Availability;

/// <summary>The reason for a status. Only the properties of its kind are set.</summary>
/// <param name="Kind">The rule that decided.</param>
/// <param name="From">The start of the slot or of the special hours, as "Monday 09:00" or "09:00".</param>
/// <param name="To">The end, in the same form.</param>
/// <param name="ExceptionName">The exception's name, if it has one.</param>
/// <param name="Date">The exception's first day, as "2026-12-25".</param>
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

    /// <summary>Offline: a temporary unavailability is active.</summary>
    TemporaryUnavailability,
}
