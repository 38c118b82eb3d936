using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>The agents who may take control: who is online, and who has set themselves away.</summary>
public sealed class ColleagueService(IDatabase database, TimeProvider time)
{
    public Task<IReadOnlyList<Colleague>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(List, cancellationToken);

    public Task<bool> IsAwayAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AwayTable.IsAway(store, accountId), cancellationToken);

    /// <summary>Sets the agent away until they change it back. They keep the conversations that they hold.</summary>
    public Task<bool> SetAwayAsync(string accountId, bool away, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                AwayTable.Set(store, accountId, away, Now());
                store.Notify(Topics.Presence, PresenceService.OfAgent(accountId));
                return away;
            },
            cancellationToken);

    private IReadOnlyList<Colleague> List(StoreTransaction store) =>
        [.. AccountTable.List(store).Where(account => account.MayTakeControl).Select(account => Find(store, account, Now()))];

    internal static Colleague Find(StoreTransaction store, Account account, long now) =>
        new(account, PresenceTable.Status(store, PresenceService.OfAgent(account.Id), now), AwayTable.IsAway(store, account.Id));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
