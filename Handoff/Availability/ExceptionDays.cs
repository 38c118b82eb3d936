using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Finds the exception, if any, that applies to a date. Days are counted from 1 January 1970.</summary>
internal sealed class ExceptionDays
{
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;
    private static readonly int LastDay = DateOnly.MaxValue.DayNumber - EpochDayNumber;

    private readonly Dictionary<int, DayPlan> once = [];
    private readonly DayPlan?[] yearly = new DayPlan?[12 * 31];
    private readonly bool anyYearly;

    public ExceptionDays(IEnumerable<ScheduleException> exceptions)
    {
        foreach (var exception in exceptions)
        {
            var plan = new DayPlan(exception);
            anyYearly |= exception.Yearly;
            if (exception.Yearly) AddYearly(plan);
            else AddOnce(plan);
        }
    }

    public DayPlan? On(LocalDate date) => On(DayNumber(date));

    /// <summary>A dated exception takes precedence over a yearly one, and an earlier one in the list over a later one.</summary>
    public DayPlan? On(int day)
    {
        if (once.TryGetValue(day, out var plan)) return plan;
        if (!anyYearly || day < -EpochDayNumber || day > LastDay) return null;
        var date = DateOnly.FromDayNumber(day + EpochDayNumber);
        return yearly[Slot(date.Month, date.Day)];
    }

    /// <summary>The next day after this one that has an exception; the limit if there is none before it.</summary>
    public int NextAfter(int day, int limit)
    {
        if (!anyYearly && once.Count == 0) return limit;
        var next = day + 1;
        while (next < limit && On(next) is null) next++;
        return next;
    }

    private void AddOnce(DayPlan plan)
    {
        for (var date = plan.Exception.First; date <= plan.Exception.Last; date = date.PlusDays(1))
            once.TryAdd(DayNumber(date), plan);
    }

    private void AddYearly(DayPlan plan)
    {
        var (first, last) = (plan.Exception.First, plan.Exception.Last);
        var (from, to) = (Slot(first.Month, first.Day), Slot(last.Month, last.Day));
        for (var slot = from; ; slot = (slot + 1) % yearly.Length)
        {
            yearly[slot] ??= plan;
            if (slot == to) return;
        }
    }

    private static int DayNumber(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    private static int Slot(int month, int day) => ((month - 1) * 31) + day - 1;
}

/// <summary>One exception, with its special hours sorted and merged.</summary>
internal sealed class DayPlan
{
    public DayPlan(ScheduleException exception)
    {
        Exception = exception;
        var hours = new List<DayHours>();
        foreach (var range in exception.Hours.Where(range => range.From < range.To).OrderBy(range => range.From))
        {
            if (hours is [.., var last] && range.From <= last.To) hours[^1] = last with { To = Math.Max(last.To, range.To) };
            else hours.Add(range);
        }

        Hours = hours;
    }

    public ScheduleException Exception { get; }

    public IReadOnlyList<DayHours> Hours { get; }

    /// <summary>
    /// Whether the minute is within special hours, their index (or the number of earlier ones), and the minute at which this ends.
    /// </summary>
    public (bool Open, int Index, int Ends) At(int minute)
    {
        for (var index = 0; index < Hours.Count; index++)
        {
            if (minute < Hours[index].From) return (false, index, Hours[index].From);
            if (minute < Hours[index].To) return (true, index, Hours[index].To);
        }

        return (false, Hours.Count, WallClock.MinutesPerDay);
    }
}
