using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>What an agent is to be told, now or when they are back.</summary>
public sealed class NewsDesk(IDatabase database)
{
    /// <summary>What they have not read yet, oldest first.</summary>
    public Task<IReadOnlyList<AgentNews>> UnreadAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => NewsTable.Of(store, accountId), cancellationToken);

    public Task<bool> ReadAsync(string accountId, string newsId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                store.Wake(Topic.News, accountId);
                return NewsTable.Delete(store, accountId, newsId);
            },
            cancellationToken);
}
