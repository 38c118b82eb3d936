using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Colleagues;

internal static class NotificationTable
{
    public static void Tell(
        StoreTransaction store, string accountId, NotificationKind kind, Conversation about, DateTimeOffset at, Actor? by = null,
        string? reason = null)
    {
        store.Execute(
            """
            INSERT INTO agent_news (id, account_id, at, kind, conversation_id, user_name, by_name, reason)
            VALUES (@id, @accountId, @at, @kind, @ConversationId, @UserName, @byName, @reason)
            """,
            new
            {
                id = Guid.CreateVersion7(at).ToString("N"),
                accountId,
                at = at.ToUnixTimeMilliseconds(),
                kind = kind.ToString(),
                ConversationId = about.Id,
                about.UserName,
                byName = by?.Name,
                reason,
            });
        store.Publish(new AgentTold(accountId, kind, about, at, by));
        store.Notify(TeamTopics.News, accountId);
    }

    /// <summary>The newest ones, the oldest of them first.</summary>
    public static IReadOnlyList<AgentNotification> Of(StoreTransaction store, string accountId, int most) =>
        [.. store.Query<Row>(
            "SELECT * FROM agent_news WHERE account_id = @accountId ORDER BY at DESC, id DESC LIMIT @most", new { accountId, most })
            .Reverse().Select(row => row.ToNews())];

    public static int Count(StoreTransaction store, string accountId) =>
        (int)store.QueryFirst<long>("SELECT COUNT(*) FROM agent_news WHERE account_id = @accountId", new { accountId });

    /// <summary>Deletes this one and all that came before it.</summary>
    public static int DeleteUpTo(StoreTransaction store, string accountId, string id) => store.Execute(
        """
        DELETE FROM agent_news WHERE account_id = @accountId AND (at, id) <= (
            SELECT at, id FROM agent_news WHERE account_id = @accountId AND id = @id)
        """,
        new { accountId, id });

    public static bool Delete(StoreTransaction store, string accountId, string id) =>
        store.Execute("DELETE FROM agent_news WHERE id = @id AND account_id = @accountId", new { id, accountId }) > 0;

    public static void DeleteAllOf(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM agent_news WHERE account_id = @accountId", new { accountId });

    private sealed class Row
    {
        public required string Id { get; init; }
        public long At { get; init; }
        public required string Kind { get; init; }
        public required string ConversationId { get; init; }
        public string? UserName { get; init; }
        public string? ByName { get; init; }
        public string? Reason { get; init; }

        public AgentNotification ToNews() =>
            new(Id, DateTimeOffset.FromUnixTimeMilliseconds(At), Enum.Parse<NotificationKind>(Kind), ConversationId, UserName, ByName,
                Reason);
    }
}
