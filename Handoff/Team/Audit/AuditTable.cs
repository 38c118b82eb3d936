using System.Text.Json;

namespace LiveTakeover.Handoff.Team.Audit;

/// <summary>The audit log's table. Each entry is written in the transaction of the change that it records.</summary>
internal static class AuditTable
{
    private static long written;

    public static void Insert(StoreTransaction store, Act act) => store.Execute(
        """
        INSERT INTO audit (id, at, actor_id, actor_name, action, subject, details, reason)
        VALUES (@id, @at, @actorId, @actorName, @Action, @Subject, @details, @Reason)
        """,
        new
        {
            id = NextId(act.At),
            at = act.At.ToUnixTimeMilliseconds(),
            actorId = act.By?.Id,
            actorName = act.By?.Name,
            act.Action,
            act.Subject,
            details = JsonSerializer.Serialize(act.Details),
            act.Reason,
        });

    public static IReadOnlyList<AuditEntry> Read(StoreTransaction store, string? area, string? by, string? before, int limit) =>
        [.. store.Query<Row>(
            """
            SELECT * FROM audit
            WHERE (@before IS NULL OR id < @before) AND (@area IS NULL OR action LIKE @area) AND (@by IS NULL OR actor_id = @by)
            ORDER BY id DESC LIMIT @limit
            """,
            new { before, by, area = area is null ? null : area + ".%", limit }).Select(row => row.ToEntry())];

    /// <summary>Removes the person's name from all entries about this conversation and its requests.</summary>
    public static void ForgetUser(StoreTransaction store, string conversationId)
    {
        var told = store.Query<(string Id, string Details)>(
            "SELECT id, details FROM audit WHERE subject = @conversationId OR subject IN (SELECT id FROM user_requests WHERE conversation_id = @conversationId)",
            new { conversationId });
        foreach (var (id, text) in told)
        {
            var details = JsonSerializer.Deserialize<ActDetails>(text)!;
            if (!details.ContainsKey("user")) continue;
            details["user"] = null;
            store.Execute("UPDATE audit SET details = @details WHERE id = @id", new { id, details = JsonSerializer.Serialize(details) });
        }
    }

    /// <summary>Excludes chat users, who are in the log if they erased their own data.</summary>
    public static IReadOnlyList<Actor> Actors(StoreTransaction store) => store.Query<Actor>(
        """
        SELECT actor_id AS id, actor_name AS name FROM audit
        WHERE id IN (SELECT MAX(id) FROM audit GROUP BY actor_id) AND actor_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM conversations WHERE user_id = actor_id)
        ORDER BY name, id
        """);

    // The time, then a counter within the process, then a random number against collisions between processes: all of fixed width.
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
            JsonSerializer.Deserialize<ActDetails>(Details)!,
            Reason);
    }
}
