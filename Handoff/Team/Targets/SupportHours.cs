using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Targets;

/// <summary>
/// The support team's hours between two moments, to count time in: while the team is offline, no time passes. Outside of the two
/// moments nothing is known, and no time passes either.
/// </summary>
public sealed class SupportHours
{
    private readonly Instant[] from;
    private readonly Instant[] to;
    private readonly Duration[] before;

    /// <param name="schedule">The current schedule: times of the past are counted by it, too.</param>
    /// <param name="first">The first moment that is asked about.</param>
    /// <param name="last">The last one.</param>
    public SupportHours(SupportSchedule schedule, Instant first, Instant last)
    {
        var open = schedule.Changes(first, last).Where(stretch => stretch.Online).ToList();
        from = [.. open.Select(stretch => stretch.From)];
        to = [.. open.Select(stretch => stretch.To)];
        before = new Duration[open.Count + 1];
        for (var place = 0; place < open.Count; place++) before[place + 1] = before[place] + (to[place] - from[place]);
    }

    /// <summary>How long the team was online between the two.</summary>
    public Duration Between(Instant start, Instant end) => end <= start ? Duration.Zero : Until(end) - Until(start);

    /// <summary>The moment when the team has been online for so long since the start; null if that is beyond what is known.</summary>
    public Instant? After(Instant start, Duration length)
    {
        var wanted = Until(start) + length;
        var place = Array.BinarySearch(before, wanted);
        if (place < 0) place = ~place;
        if (place == 0) return start;
        return place > from.Length ? null : from[place - 1] + (wanted - before[place - 1]);
    }

    private Duration Until(Instant moment)
    {
        var place = Array.BinarySearch(from, moment);
        if (place < 0) place = ~place - 1;
        return place < 0 ? Duration.Zero : before[place] + (Instant.Min(moment, to[place]) - from[place]);
    }
}
