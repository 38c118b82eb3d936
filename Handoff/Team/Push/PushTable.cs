using LiveTakeover.Handoff.Team.Colleagues;

namespace LiveTakeover.Handoff.Team.Push;

internal static class PushTable
{
    public static void Insert(StoreTransaction store, string signInId, PushKind kind, MissedNews? about, DateTimeOffset now, long dueAt) =>
        store.Execute(
            """
            INSERT INTO pushes (id, sign_in_id, kind, request_id, conversation_id, made_at, due_at, attempts)
            VALUES (@id, @signInId, @kind, @requestId, @ConversationId, @at, @dueAt, 0)
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString("N"),
                signInId,
                kind = kind.ToString(),
                requestId = about?.Request?.Id,
                about?.ConversationId,
                at = now.ToUnixTimeMilliseconds(),
                dueAt,
            });

    public static IReadOnlyList<QueuedPush> Due(StoreTransaction store, long now, int limit) =>
        [.. store.Query<Row>(
            """
            SELECT pushes.*, endpoint, key, auth, language, account_id FROM pushes
            JOIN push_subscriptions ON push_subscriptions.sign_in_id = pushes.sign_in_id JOIN sign_ins ON sign_ins.id = pushes.sign_in_id
            WHERE due_at <= @now ORDER BY due_at LIMIT @limit
            """,
            new { now, limit }).Select(row => row.ToPush())];

    /// <summary>When the browser was last sent one of this kind; 0 if one still waits, null if there is neither.</summary>
    public static long? LastSent(StoreTransaction store, string signInId, PushKind kind) => store.QueryFirst<long?>(
        """
        SELECT CASE WHEN due_at IS NOT NULL THEN 0 ELSE sent_at END FROM pushes
        WHERE sign_in_id = @signInId AND kind = @kind
        ORDER BY CASE WHEN due_at IS NOT NULL THEN 0 ELSE 1 END, sent_at DESC LIMIT 1
        """,
        new { signInId, kind = kind.ToString() });

    /// <summary>The one that waits is about several requests now.</summary>
    public static void Widen(StoreTransaction store, string signInId, PushKind kind) => store.Execute(
        "UPDATE pushes SET request_id = NULL, conversation_id = NULL WHERE sign_in_id = @signInId AND kind = @kind AND due_at IS NOT NULL",
        new { signInId, kind = kind.ToString() });

    public static void Sent(StoreTransaction store, string id, long now) => store.Execute(
        "UPDATE pushes SET due_at = NULL, sent_at = @now WHERE id = @id", new { id, now });

    public static void TryLater(StoreTransaction store, string id, long dueAt) =>
        store.Execute("UPDATE pushes SET due_at = @dueAt, attempts = attempts + 1 WHERE id = @id", new { id, dueAt });

    public static void Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM pushes WHERE id = @id", new { id });

    public static void ForgetSent(StoreTransaction store, long before) =>
        store.Execute("DELETE FROM pushes WHERE sent_at <= @before", new { before });

    public static void ForgetConversation(StoreTransaction store, string conversationId) =>
        store.Execute("DELETE FROM pushes WHERE conversation_id = @conversationId", new { conversationId });

    /// <summary>Of one who may not answer people any more.</summary>
    public static void ForgetNewsOf(StoreTransaction store, string accountId) => store.Execute(
        "DELETE FROM pushes WHERE sign_in_id IN (SELECT id FROM sign_ins WHERE account_id = @accountId)", new { accountId });

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string SignInId { get; init; }
        public required string AccountId { get; init; }
        public required string Kind { get; init; }
        public string? RequestId { get; init; }
        public long MadeAt { get; init; }
        public int Attempts { get; init; }
        public required string Endpoint { get; init; }
        public required string Key { get; init; }
        public required string Auth { get; init; }
        public required string Language { get; init; }

        public QueuedPush ToPush() => new(
            Id, SignInId, AccountId, new PushSubscription(Endpoint, Key, Auth, Language), Enum.Parse<PushKind>(Kind), RequestId,
            DateTimeOffset.FromUnixTimeMilliseconds(MadeAt), Attempts);
    }
}
