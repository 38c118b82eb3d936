using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Answers from the saved schedule. An answer is cached until its reason ends, so most calls return it at once.</summary>
internal sealed class SupportTeam(SupportSchedules schedules) : ISupportTeam
{
    private volatile Answer? last;

    public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        schedules.Ready is { } saved ? new(StatusOf(saved, at)) : new(ReadStatusAsync(at, cancellationToken));

    private async Task<SupportStatus> ReadStatusAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        StatusOf(await schedules.ReadAsync(cancellationToken), at);

    private SupportStatus StatusOf(SavedSchedule saved, DateTimeOffset at)
    {
        if (last is { } ready && ReferenceEquals(ready.Of, saved) && ready.From <= at && at < (ready.Status.Until ?? ready.From.AddDays(1)))
            return ready.Status;
        var status = saved.Schedule.StatusAt(Instant.FromDateTimeOffset(at));
        if (saved.IsDefault)
            status = status with { Because = status.Because + " These are the default hours: nobody has saved a schedule yet." };
        last = new(saved, at, status);
        return status;
    }

    private sealed record Answer(SavedSchedule Of, DateTimeOffset From, SupportStatus Status);
}
