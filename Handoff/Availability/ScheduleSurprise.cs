using NodaTime;

namespace LiveTakeover.Handoff.Availability;

public enum SurpriseKind
{
    /// <summary>The week has no hours at all, or none on one of its days.</summary>
    NoHours,

    /// <summary>A gap of a few minutes between two slots, probably unintended.</summary>
    Hole,

    /// <summary>An exception closes days on which the week has hours.</summary>
    Closed,

    /// <summary>An exception cuts off a slot that crosses midnight: the slot ends at midnight.</summary>
    StopsAtMidnight,

    /// <summary>An exception cuts off a slot that crosses midnight: the slot starts only at midnight.</summary>
    StartsAtMidnight,

    /// <summary>The clocks go forward during open hours.</summary>
    Skipped,

    /// <summary>The clocks go back during open hours.</summary>
    Doubled,

    /// <summary>A week or more without any hours.</summary>
    LongClosure,
}

/// <summary>A consequence of the schedule in a year that its editor may not expect.</summary>
/// <param name="Kind">The kind of surprise.</param>
/// <param name="Date">The first date; null if it occurs every week.</param>
/// <param name="Message">What happens, as an English sentence.</param>
/// <param name="Subject">What it concerns, for a page with its own wording: a weekday, a range, an exception's name or a last date.</param>
/// <param name="Minutes">The number of minutes concerned, where that is meaningful.</param>
public sealed record ScheduleSurprise(SurpriseKind Kind, LocalDate? Date, string Message, string? Subject = null, int? Minutes = null);
