namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>The notifications of agents, kept until they are read.</summary>
public sealed class AgentNotifications(IDatabase database)
{
    /// <summary>Unread notifications, oldest first.</summary>
    public Task<IReadOnlyList<AgentNotification>> UnreadAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => NotificationTable.Of(store, accountId), cancellationToken);

    public Task<bool> ReadAsync(string accountId, string newsId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                store.Notify(TeamTopics.News, accountId);
                return NotificationTable.Delete(store, accountId, newsId);
            },
            cancellationToken);
}
