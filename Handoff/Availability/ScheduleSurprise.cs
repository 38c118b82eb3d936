using NodaTime;

namespace LiveTakeover.Handoff;

public enum SurpriseKind
{
    /// <summary>The week has no hours at all, or none on one of its days.</summary>
    NoHours,

    /// <summary>A few minutes between two slots that look as if they were meant to touch.</summary>
    Hole,

    /// <summary>An exception closes days that the week opens.</summary>
    Closed,

    /// <summary>A slot that crosses midnight stops there, because of an exception.</summary>
    StopsAtMidnight,

    /// <summary>A slot that crosses midnight starts there only, because of an exception.</summary>
    StartsAtMidnight,

    /// <summary>Clocks go forward over open hours.</summary>
    Skipped,

    /// <summary>Clocks go back over open hours.</summary>
    Doubled,

    /// <summary>A week or more without any hours.</summary>
    LongClosure,
}

/// <summary>Something in a year that somebody may not have thought of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Date">Its first date; null when it comes back every week.</param>
/// <param name="Message">What happens, as an English sentence.</param>
/// <param name="Subject">What it is about, for a page that says it in its own words: a weekday, a range, an exception's name or a last date.</param>
/// <param name="Minutes">How many minutes of hours are concerned, where that says something.</param>
public sealed record ScheduleSurprise(SurpriseKind Kind, LocalDate? Date, string Message, string? Subject = null, int? Minutes = null);
