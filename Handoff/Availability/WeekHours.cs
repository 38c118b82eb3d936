using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>The slots of the weekly template, sorted, with overlapping and adjacent ones merged.</summary>
internal sealed class WeekHours
{
    private const int Week = WallClock.MinutesPerWeek;

    private readonly Range[] ranges;

    public WeekHours(IEnumerable<WeekSlot> slots) => ranges = Merge(slots);

    /// <summary>Minutes since Monday 00:00; the end may be in the next week.</summary>
    public readonly record struct Range(int From, int To);

    /// <summary>The opening or the gap that contains a minute.</summary>
    /// <param name="Open">True for an opening.</param>
    /// <param name="Index">The index of the opening, or of the opening before the gap.</param>
    /// <param name="MinutesLeft">Minutes until its end; null if the whole week is one opening or one gap.</param>
    public readonly record struct WeekPosition(bool Open, int Index, int? MinutesLeft);

    public IReadOnlyList<Range> Ranges => ranges;

    public bool IsEmpty => ranges.Length == 0;

    public bool IsWhole => ranges is [{ } only] && only.To - only.From == Week;

    public WeekPosition At(int minuteOfWeek)
    {
        if (IsEmpty) return new(Open: false, 0, null);
        if (IsWhole) return new(Open: true, 0, null);
        var index = LastStartingBy(minuteOfWeek);
        var minute = minuteOfWeek;
        if (index < 0)
        {
            index = ranges.Length - 1;
            minute += Week;
        }

        if (minute < ranges[index].To) return new(Open: true, index, ranges[index].To - minute);
        var next = index + 1 < ranges.Length ? ranges[index + 1].From : ranges[0].From + Week;
        return new(Open: false, index, next - minute);
    }

    /// <summary>The start and end of the opening with this index, or of the gap after it.</summary>
    public (WeekTime From, WeekTime To) Edges(bool open, int index)
    {
        var range = ranges[index];
        var next = ranges[(index + 1) % ranges.Length];
        return open
            ? (WeekTime.FromMinuteOfWeek(range.From), WeekTime.FromMinuteOfWeek(range.To))
            : (WeekTime.FromMinuteOfWeek(range.To), WeekTime.FromMinuteOfWeek(next.From));
    }

    public bool HasHoursOn(IsoDayOfWeek day)
    {
        var midnight = ((int)day - 1) * WallClock.MinutesPerDay;
        var place = At(midnight);
        return place.Open || place.MinutesLeft < WallClock.MinutesPerDay;
    }

    private int LastStartingBy(int minuteOfWeek)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].From <= minuteOfWeek) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    private static Range[] Merge(IEnumerable<WeekSlot> slots)
    {
        var merged = new List<Range>();
        var sorted = slots.Where(slot => slot.Minutes > 0)
            .Select(slot => (From: slot.From.MinuteOfWeek % Week, slot.Minutes)).OrderBy(slot => slot.From);
        foreach (var (from, minutes) in sorted)
        {
            if (merged is [.., var last] && from <= last.To) merged[^1] = last with { To = Math.Max(last.To, from + minutes) };
            else merged.Add(new(from, from + minutes));
        }

        CloseTheCircle(merged);
        return [.. merged];
    }

    /// <summary>Merges a range that continues past the end of Sunday with Monday's first range.</summary>
    private static void CloseTheCircle(List<Range> merged)
    {
        while (merged is [var first, .., var last] && last.To - Week >= first.From)
        {
            merged.RemoveAt(0);
            merged[^1] = last with { To = Math.Max(last.To, first.To + Week) };
        }

        if (merged is [var only] && only.To - only.From >= Week) merged[0] = new(0, Week);
    }
}
