using System.Globalization;
using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>Hours of one day, in minutes since its midnight, the end not included.</summary>
public readonly record struct DayHours(int From, int To)
{
    public override string ToString() => $"{WallClock.Write(From)}–{WallClock.Write(To)}";
}

/// <summary>
/// A date, or several in a row, that the week does not decide: every minute from the first date's midnight to
/// the last date's 24:00 is closed, or keeps special hours.
/// </summary>
/// <param name="First">The first date.</param>
/// <param name="Last">The last date, the first one itself for a single day.</param>
/// <param name="Yearly">Whether it comes back each year by month and day. 29 February comes in leap years only.</param>
/// <param name="Name">What people call it, such as "Christmas".</param>
/// <param name="Hours">The special hours of each date; none means closed.</param>
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
