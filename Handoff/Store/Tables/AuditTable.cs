using System.Text.Json;

namespace LiveTakeover.Handoff.Store;

/// <summary>Written only inside the transaction of the change that it tells of.</summary>
internal static class AuditTable
{
    private static long written;

    public static void Write(StoreTransaction store, DateTimeOffset at, Actor? by, string action, string subject, AuditDetails? details = null, string? reason = null) =>
        store.Execute(
            """
            INSERT INTO audit (id, at, actor_id, actor_name, action, subject, details, reason)
            VALUES (@id, @at, @actorId, @actorName, @action, @subject, @details, @reason)
            """,
            new
            {
                id = NextId(at),
                at = at.ToUnixTimeMilliseconds(),
                actorId = by?.Id,
                actorName = by?.Name,
                action,
                subject,
                details = JsonSerializer.Serialize(details ?? []),
                reason,
            });

    public static IReadOnlyList<AuditEntry> Read(StoreTransaction store, string? area, string? by, string? before, int limit) =>
        [.. store.Query<Row>(
            """
            SELECT * FROM audit
            WHERE (@before IS NULL OR id < @before) AND (@area IS NULL OR action LIKE @area) AND (@by IS NULL OR actor_id = @by)
            ORDER BY id DESC LIMIT @limit
            """,
            new { before, by, area = area is null ? null : area + ".%", limit }).Select(row => row.ToEntry())];

    /// <summary>What is told of this conversation and its requests is told of nobody from now on.</summary>
    public static void ForgetUser(StoreTransaction store, string conversationId)
    {
        var told = store.Query<(string Id, string Details)>(
            "SELECT id, details FROM audit WHERE subject = @conversationId OR subject IN (SELECT id FROM user_requests WHERE conversation_id = @conversationId)",
            new { conversationId });
        foreach (var (id, text) in told)
        {
            var details = JsonSerializer.Deserialize<AuditDetails>(text)!;
            if (!details.ContainsKey("user")) continue;
            details["user"] = null;
            store.Execute("UPDATE audit SET details = @details WHERE id = @id", new { id, details = JsonSerializer.Serialize(details) });
        }
    }

    /// <summary>Without the people at the chat, who appear when they erase what they have said.</summary>
    public static IReadOnlyList<Actor> Actors(StoreTransaction store) => store.Query<Actor>(
        """
        SELECT actor_id AS id, actor_name AS name FROM audit
        WHERE id IN (SELECT MAX(id) FROM audit GROUP BY actor_id) AND actor_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM conversations WHERE user_id = actor_id)
        ORDER BY name, id
        """);

    // The time, then the order of writing within one process, then something no other process has: all of one width.
    private static string NextId(DateTimeOffset at) =>
        $"{at.ToUnixTimeMilliseconds():x12}{Interlocked.Increment(ref written):x12}{Random.Shared.Next():x8}";

    private sealed class Row
    {
        public required string Id { get; init; }
        public long At { get; init; }
        public string? ActorId { get; init; }
        public string? ActorName { get; init; }
        public required string Action { get; init; }
        public required string Subject { get; init; }
        public required string Details { get; init; }
        public string? Reason { get; init; }

        public AuditEntry ToEntry() => new(
            Id,
            DateTimeOffset.FromUnixTimeMilliseconds(At),
            ActorId is null ? null : new Actor(ActorId, ActorName!),
            Action,
            Subject,
            JsonSerializer.Deserialize<AuditDetails>(Details)!,
            Reason);
    }
}

/// <summary>Words for an audit entry, by their keys.</summary>
internal sealed class AuditDetails : Dictionary<string, string?>
{
    public AuditDetails()
        : base(StringComparer.Ordinal)
    {
    }
}
