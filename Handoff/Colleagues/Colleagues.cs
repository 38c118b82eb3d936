using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Those who may take control: who is online, and who says that they are away.</summary>
public sealed class Colleagues(IDatabase database, TimeProvider time)
{
    public Task<IReadOnlyList<Colleague>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(List, cancellationToken);

    public Task<bool> IsAwayAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AwayTable.IsAway(store, accountId), cancellationToken);

    /// <summary>Being away is said by the agent, and lasts until they say otherwise. It takes nothing from them.</summary>
    public Task<bool> SetAwayAsync(string accountId, bool away, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                AwayTable.Set(store, accountId, away, Now());
                store.Wake(Topic.Presence, Presence.OfAgent(accountId));
                return away;
            },
            cancellationToken);

    private IReadOnlyList<Colleague> List(StoreTransaction store) =>
        [.. AccountTable.List(store).Where(account => account.MayTakeControl).Select(account => Find(store, account, Now()))];

    internal static Colleague Find(StoreTransaction store, Account account, long now) =>
        new(account, PresenceTable.Status(store, Presence.OfAgent(account.Id), now), AwayTable.IsAway(store, account.Id));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
