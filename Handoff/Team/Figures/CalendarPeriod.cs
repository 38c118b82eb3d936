using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>
/// A range of calendar days in a time zone, including the last day. A day has 23 or 25 hours when the clocks change. A day that a zone
/// skipped, when it moved across the date line, is there and has no hours.
/// </summary>
public sealed class CalendarPeriod
{
    /// <summary>One year, including a leap year.</summary>
    public const int MostDays = 366;

    private readonly Instant[] midnights;

    /// <exception cref="ArgumentException">The period has no days, or more than <see cref="MostDays"/>.</exception>
    public CalendarPeriod(LocalDate first, LocalDate last, DateTimeZone zone)
    {
        var days = Period.DaysBetween(first, last) + 1;
        if (days is < 1 or > MostDays)
            throw new ArgumentException($"A period has 1 to {MostDays} days; this one has {days}.", nameof(last));
        (First, Last, Zone) = (first, last, zone);
        midnights = [.. Enumerable.Range(0, days + 1).Select(day => zone.StartOf(first.PlusDays(day)))];
    }

    public LocalDate First { get; }

    public LocalDate Last { get; }

    public DateTimeZone Zone { get; }

    public Instant From => midnights[0];

    public Instant To => midnights[^1];

    /// <summary>The days, in order.</summary>
    public IEnumerable<(LocalDate Date, Instant From, Instant To)> Days =>
        Enumerable.Range(0, midnights.Length - 1).Select(day => (First.PlusDays(day), midnights[day], midnights[day + 1]));

    /// <summary>The index of the day, from 0, that contains an instant of this period.</summary>
    internal int DayOf(Instant at)
    {
        var place = Array.BinarySearch(midnights, at);
        if (place < 0) return ~place - 1;
        // A day without hours ends at the same instant.
        while (place + 2 < midnights.Length && midnights[place + 1] == at) place++;
        return place;
    }
}
