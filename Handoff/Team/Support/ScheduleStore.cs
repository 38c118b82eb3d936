using System.Text.Json;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.Handoff.Team.Support;

/// <summary>Stores the support schedule, and records its changes in the audit log.</summary>
internal sealed class ScheduleStore(IDatabase database, ChangeSignals signals, TimeProvider time) : IScheduleStore
{
    private const string Subject = "schedule";

    public Task<StoredSchedule> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(ScheduleTable.Find, cancellationToken);

    public Task<StoredSchedule> ChangeAsync(
        Func<StoredSchedule, ScheduleChange?> change, ScheduleEditor by, CancellationToken cancellationToken) =>
        database.WriteAsync(
        store =>
        {
            var present = ScheduleTable.Find(store);
            return change(present) is { } wanted ? Change(store, present, wanted, new Actor(by.Id, by.Name)) : present;
        },
        cancellationToken);

    public IDisposable OnChange(Action changed) => signals.On(TeamTopics.Support, _ => changed());

    private StoredSchedule Change(StoreTransaction store, StoredSchedule present, ScheduleChange change, Actor by)
    {
        switch (change)
        {
            case ScheduleChange.Save(var document):
                ScheduleTable.Save(store, document);
                store.Record(
                    time.GetUtcNow(), by, TeamActs.ScheduleSaved, Subject,
                    new() { ["before"] = Json(present.Document), ["after"] = Json(document) });
                break;
            case ScheduleChange.SetAway({ } away):
                ScheduleTable.SetAway(store, away);
                store.Record(time.GetUtcNow(), by, TeamActs.UnavailabilityBegun, Subject, new() { ["until"] = away.Until.ToString() });
                break;
            case ScheduleChange.SetAway:
                ScheduleTable.SetAway(store, null);
                store.Record(
                    time.GetUtcNow(), by, TeamActs.UnavailabilityEnded, Subject, new() { ["until"] = present.Away?.Until.ToString() });
                break;
        }

        store.Notify(TeamTopics.Support, Subject);
        return ScheduleTable.Find(store);
    }

    private static string? Json(ScheduleDocument? document) =>
        document is null ? null : JsonSerializer.Serialize(document, JsonSerializerOptions.Web);
}
