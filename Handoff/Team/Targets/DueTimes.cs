using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Targets;

/// <summary>When somebody who waits is to be answered, and from when on that is near.</summary>
/// <param name="At">The last moment that keeps the target.</param>
/// <param name="NearFrom">When four fifths of the time have passed.</param>
public sealed record DueTime(DateTimeOffset At, DateTimeOffset NearFrom);

/// <summary>Computes due times by the targets and the support team's hours.</summary>
internal sealed class DueTimes(ResponseTargetSet targets, SupportHours hours)
{
    // Whoever has waited longer is late by any target; and no target is farther away.
    private static readonly Duration Longest = Duration.FromDays(90);

    public static DueTimes? Of(ResponseTargetSet targets, SupportSchedule schedule, Instant now) =>
        targets.IsEmpty ? null : new(targets, new SupportHours(schedule, now - Longest, now + Longest));

    public DueTime? Of(DateTimeOffset waitingSince, string? groupId, bool isFirst)
    {
        if ((isFirst ? targets.FirstAnswer(groupId) : targets.Answer(groupId)) is not { } length) return null;
        var since = Instant.FromDateTimeOffset(waitingSince);
        return hours.After(since, length) is { } at && hours.After(since, length * 0.8) is { } near
            ? new(at.ToDateTimeOffset(), near.ToDateTimeOffset())
            : null;
    }
}
