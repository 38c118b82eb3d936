namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>The notifications of agents, kept until they are read.</summary>
public sealed class AgentNotifications(IDatabase database)
{
    /// <summary>The most notifications that are told at once.</summary>
    public const int MostAtOnce = 100;

    /// <summary>Unread notifications, oldest first: of many, the newest <see cref="MostAtOnce"/>.</summary>
    public Task<UnreadNotifications> UnreadAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store =>
            {
                var newest = NotificationTable.Of(store, accountId, MostAtOnce);
                return new UnreadNotifications(
                    newest, newest.Count < MostAtOnce ? newest.Count : NotificationTable.Count(store, accountId));
            },
            cancellationToken);

    /// <summary>Marks this notification and all older ones as read. One that came meanwhile stays.</summary>
    /// <returns>False if there is no such notification.</returns>
    public Task<bool> ReadUpToAsync(string accountId, string newsId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                store.Notify(TeamTopics.News, accountId);
                return NotificationTable.DeleteUpTo(store, accountId, newsId) > 0;
            },
            cancellationToken);

    public Task<bool> ReadAsync(string accountId, string newsId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                store.Notify(TeamTopics.News, accountId);
                return NotificationTable.Delete(store, accountId, newsId);
            },
            cancellationToken);
}

/// <param name="Newest">The newest of them, oldest first.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record UnreadNotifications(IReadOnlyList<AgentNotification> Newest, int Count);
