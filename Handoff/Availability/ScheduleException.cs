using System.Globalization;
using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Hours of one day, in minutes since its midnight, the end not included.</summary>
public readonly record struct DayHours(int From, int To)
{
    public override string ToString() => $"{WallClock.Write(From)}–{WallClock.Write(To)}";
}

/// <summary>
/// A date, or a range of dates, that overrides the week: from the first date's midnight to the last date's 24:00 the team is
/// closed, or keeps special hours.
/// </summary>
/// <param name="First">The first date.</param>
/// <param name="Last">The last date; equal to the first for a single day.</param>
/// <param name="Yearly">Whether it repeats every year on the same month and day. 29 February occurs in leap years only.</param>
/// <param name="Name">A name for people, such as "Christmas".</param>
/// <param name="Hours">The special hours of each date; empty if closed.</param>
public sealed record ScheduleException(
    LocalDate First,
    LocalDate Last,
    bool Yearly,
    string? Name,
    IReadOnlyList<DayHours> Hours)
{
    public bool Closed => Hours.Count == 0;

    /// <summary>"25 December, every year (Christmas)", "24 December 2026 to 2 January 2027".</summary>
    public override string ToString()
    {
        var dates = First == Last ? Say(Last) : $"{Say(First)} to {Say(Last)}";
        return dates + (Yearly ? ", every year" : "") + (Name is null ? "" : $" ({Name})");
    }

    private string Say(LocalDate date) => date.ToString(Yearly ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
