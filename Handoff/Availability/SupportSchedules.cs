using Microsoft.Extensions.Options;
using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>
/// Caches the bot's support schedule. It is read again after a change notification, or when it is more than a second old. So most
/// answers need no read, and a change on another node is seen within one second.
/// </summary>
public sealed class SupportSchedules : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly IScheduleStore store;
    private readonly TimeProvider time;
    private readonly SupportSchedule defaultHours;
    private readonly IDisposable subscription;
    private readonly Lock keeping = new();
    private volatile Held? held;
    private long changes;

    public SupportSchedules(IScheduleStore store, TimeProvider time, IOptions<AvailabilityOptions> options)
    {
        (this.store, this.time) = (store, time);
        defaultHours = DefaultHours.In(options.Value.DefaultTimeZone);
        subscription = store.OnChange(() => Interlocked.Increment(ref changes));
    }

    /// <summary>The cached schedule; null if it must be read again.</summary>
    internal SavedSchedule? Ready =>
        held is { } known && known.Changes == Interlocked.Read(ref changes) && time.GetElapsedTime(known.ReadAt) < Fresh
            ? known.Saved
            : null;

    public void Dispose() => subscription.Dispose();

    /// <summary>The current schedule, at most one second old.</summary>
    public ValueTask<SavedSchedule> ReadAsync(CancellationToken cancellationToken = default) =>
        Ready is { } saved ? new(saved) : new(ReadAgainAsync(cancellationToken));

    /// <summary>Saves a schedule. The temporary unavailability does not change.</summary>
    /// <param name="schedule">The schedule to save.</param>
    /// <param name="basedOn">The version that the change is based on; null to overwrite any version.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="cancellationToken">Cancels before the schedule is saved.</param>
    public async Task<ScheduleSaving> SaveAsync(
        SupportSchedule schedule, long? basedOn, ScheduleEditor by, CancellationToken cancellationToken = default)
    {
        var accepted = false;
        var stored = await store.ChangeAsync(
            present =>
            {
                accepted = basedOn is null || basedOn == present.DocumentVersion;
                return accepted ? new ScheduleChange.Save(schedule.ToDocument()) : null;
            },
            by,
            cancellationToken);
        return new(Keep(stored, accepted ? schedule : null), accepted);
    }

    /// <summary>
    /// Takes the team offline from now on, until the end of the schedule's day at the latest. It replaces an earlier
    /// unavailability.
    /// </summary>
    public async Task<Activation> ActivateAsync(TimeSpan length, ScheduleEditor by, CancellationToken cancellationToken = default)
    {
        var from = Instant.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var away = new TemporaryUnavailability(from, from + Duration.FromTimeSpan(length), by.Name);
        var (latest, accepted) = (default(DateTimeOffset), false);
        var stored = await store.ChangeAsync(
            present =>
            {
                var zone = ScheduleOf(present).Zone;
                var end = TemporaryUnavailability.LatestEnd(from, zone);
                (latest, accepted) = (end.InZone(zone).ToDateTimeOffset(), length > TimeSpan.Zero && away.Until <= end);
                return accepted ? new ScheduleChange.SetAway(away) : null;
            },
            by,
            cancellationToken);
        Keep(stored);
        return new(accepted ? away : null, latest);
    }

    /// <summary>Ends the temporary unavailability now, if there is one.</summary>
    public async Task EndUnavailabilityAsync(ScheduleEditor by, CancellationToken cancellationToken = default) =>
        Keep(await store.ChangeAsync(present => present.Away is null ? null : new ScheduleChange.SetAway(null), by, cancellationToken));

    private async Task<SavedSchedule> ReadAgainAsync(CancellationToken cancellationToken)
    {
        // Noted before the read, so that a change during the read causes another one.
        var (readAt, seen) = (time.GetTimestamp(), Interlocked.Read(ref changes));
        return Keep(await store.ReadAsync(cancellationToken), readAt, seen);
    }

    private SavedSchedule Keep(StoredSchedule stored, SupportSchedule? given = null) =>
        Keep(stored, time.GetTimestamp(), Interlocked.Read(ref changes), given);

    // A slow read does not replace the result of a newer one.
    private SavedSchedule Keep(StoredSchedule stored, long readAt, long seen, SupportSchedule? given = null)
    {
        lock (keeping)
        {
            if (held is { } newer && newer.Saved.Revision > stored.Version) return newer.Saved;
            var saved = held is { } same && same.Saved.Revision == stored.Version
                ? same.Saved
                : new SavedSchedule((given ?? ScheduleOf(stored)).With(stored.Away), stored.DocumentVersion) { Revision = stored.Version };
            held = new(saved, readAt, seen);
            return saved;
        }
    }

    private SupportSchedule ScheduleOf(StoredSchedule stored) =>
        stored.Document is { } document ? ScheduleReader.ReadStored(document) : defaultHours;

    private sealed record Held(SavedSchedule Saved, long ReadAt, long Changes);
}
