using LiveTakeover.Handoff.Store;
using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>
/// Keeps the bot's support schedule. What was read stays in memory until a change wakes it or a second has
/// passed, so that an answer costs nothing and a change on another node is seen within that second.
/// </summary>
public sealed class SupportSchedules : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly IDatabase database;
    private readonly TimeProvider time;
    private readonly SupportSchedule defaultHours;
    private readonly IDisposable wakeup;
    private readonly Lock keeping = new();
    private volatile Held? held;
    private long wakes;

    public SupportSchedules(IDatabase database, Wakeups wakeups, TimeProvider time, AvailabilityOptions options)
    {
        (this.database, this.time) = (database, time);
        defaultHours = DefaultHours.In(options.DefaultTimeZone);
        wakeup = wakeups.On(Topic.Support, _ => Interlocked.Increment(ref wakes));
    }

    /// <summary>What is in memory, unless it must be read again first.</summary>
    internal SavedSchedule? Ready =>
        held is { } known && known.Wakes == Interlocked.Read(ref wakes) && time.GetElapsedTime(known.ReadAt) < Fresh ? known.Saved : null;

    public void Dispose() => wakeup.Dispose();

    /// <summary>The schedule now, at most a second old.</summary>
    public ValueTask<SavedSchedule> ReadAsync(CancellationToken cancellationToken = default) =>
        Ready is { } saved ? new(saved) : new(ReadAgainAsync(cancellationToken));

    /// <summary>Saves another schedule; the temporary unavailability stays as it is.</summary>
    /// <param name="schedule">What to save.</param>
    /// <param name="basedOn">The version that it was made from, or null to save it over any.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="cancellationToken">Cancels before it is saved.</param>
    public async Task<ScheduleSaving> SaveAsync(SupportSchedule schedule, long? basedOn, Actor by, CancellationToken cancellationToken = default)
    {
        var document = schedule.ToDocument();
        var (row, accepted) = await database.WriteAsync(
            store =>
            {
                var present = ScheduleTable.Find(store);
                if (basedOn is not null && basedOn != present.DocumentVersion) return (present, false);
                ScheduleTable.Save(store, document);
                var changed = Changed(store);
                Audit(store, by, Audited.ScheduleSaved, new() { ["before"] = present.Document, ["after"] = changed.Document });
                return (changed, true);
            },
            cancellationToken);
        return new(Keep(row), accepted);
    }

    /// <summary>Takes the team offline from now on, in place of an earlier unavailability, for less than what is left of the schedule's day.</summary>
    public async Task<Activation> ActivateAsync(TimeSpan length, Actor by, CancellationToken cancellationToken = default)
    {
        var from = Instant.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var away = new TemporaryUnavailability(from, from + Duration.FromTimeSpan(length), by.Name);
        var (row, latest, accepted) = await database.WriteAsync(
            store =>
            {
                var present = ScheduleTable.Find(store);
                var zone = Read(present).Schedule.Zone;
                var latest = TemporaryUnavailability.LatestEnd(from, zone).InZone(zone).ToDateTimeOffset();
                if (length <= TimeSpan.Zero || away.Until > Instant.FromDateTimeOffset(latest)) return (present, latest, false);
                ScheduleTable.SetAway(store, away);
                Audit(store, by, Audited.UnavailabilityBegun, new() { ["until"] = away.Until.ToString() });
                return (Changed(store), latest, true);
            },
            cancellationToken);
        Keep(row);
        return new(accepted ? away : null, latest);
    }

    /// <summary>Ends the temporary unavailability now, if there is one.</summary>
    public async Task EndUnavailabilityAsync(Actor by, CancellationToken cancellationToken = default)
    {
        var row = await database.WriteAsync(
            store =>
            {
                var present = ScheduleTable.Find(store);
                if (present.Away is null) return present;
                ScheduleTable.SetAway(store, null);
                Audit(store, by, Audited.UnavailabilityEnded, new() { ["until"] = present.Away.Until.ToString() });
                return Changed(store);
            },
            cancellationToken);
        Keep(row);
    }

    private void Audit(StoreTransaction store, Actor by, string action, AuditDetails? details = null) =>
        AuditTable.Write(store, time.GetUtcNow(), by, action, "schedule", details);

    private static ScheduleRow Changed(StoreTransaction store)
    {
        store.Wake(Topic.Support, "schedule");
        return ScheduleTable.Find(store);
    }

    private async Task<SavedSchedule> ReadAgainAsync(CancellationToken cancellationToken)
    {
        // Noted before the read: a change that comes during it is read the next time.
        var (readAt, seen) = (time.GetTimestamp(), Interlocked.Read(ref wakes));
        var row = await database.ReadAsync(ScheduleTable.Find, cancellationToken);
        return Keep(row, readAt, seen);
    }

    private SavedSchedule Keep(ScheduleRow row) => Keep(row, time.GetTimestamp(), Interlocked.Read(ref wakes));

    /// <summary>A read that was overtaken by a newer one does not replace it.</summary>
    private SavedSchedule Keep(ScheduleRow row, long readAt, long seen)
    {
        lock (keeping)
        {
            if (held is { } newer && newer.Saved.Revision > row.Version) return newer.Saved;
            var saved = held is { } same && same.Saved.Revision == row.Version ? same.Saved : Read(row);
            held = new(saved, readAt, seen);
            return saved;
        }
    }

    private SavedSchedule Read(ScheduleRow row)
    {
        var schedule = row.ReadDocument() is { } document ? ScheduleReader.ReadStored(document) : defaultHours;
        return new(schedule.With(row.Away), row.DocumentVersion) { Revision = row.Version };
    }

    private sealed record Held(SavedSchedule Saved, long ReadAt, long Wakes);
}
