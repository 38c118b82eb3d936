using System.Text.Json;
using LiveTakeover.Handoff.Team.Lists;

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

    /// <summary>The newest entries of an area, among the next ones by this actor.</summary>
    public static AuditPage Read(StoreTransaction store, int most, string? area, string? by, string? before, int limit)
    {
        var from = new Conditions();
        if (before is not null) from.And("id < @before", new { before });
        if (by is not null) from.And("actor_id = @by", new { by });
        var looks = area is null ? limit : most;
        from.Values.AddDynamicParams(new { area = area + ".%", limit, looks, lastLook = looks - 1 });
        var entries = store.Query<Row>(
            $"""
            SELECT shown.*, c.id AS conversation_id, c.user_id FROM (
                SELECT * FROM (SELECT * FROM audit {from} ORDER BY id DESC LIMIT @looks) found
                {(area is null ? "" : "WHERE action LIKE @area")} ORDER BY id DESC LIMIT @limit) shown
            LEFT JOIN user_requests r ON r.id = shown.subject
            LEFT JOIN conversations c ON c.id = COALESCE(r.conversation_id, shown.subject) AND c.erased_at IS NULL
            ORDER BY shown.id DESC
            """,
            from.Values).Select(row => row.ToEntry()).ToList();
        var next = entries.Count == limit
            ? entries[^1].Id
            : store.QueryFirst<string>($"SELECT id FROM audit {from} ORDER BY id DESC LIMIT 1 OFFSET @lastLook", from.Values);
        return new(entries, next);
    }

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
    public static IReadOnlyList<Actor> Actors(StoreTransaction store) => [.. store.Query<ActorRow>(
        """
        WITH RECURSIVE actors (actor_id) AS (
            SELECT MIN(actor_id) FROM audit WHERE actor_name <> 'User'
            UNION ALL
            SELECT (SELECT MIN(a.actor_id) FROM audit a WHERE a.actor_name <> 'User' AND a.actor_id > actors.actor_id) FROM actors
            WHERE actors.actor_id IS NOT NULL
        )
        SELECT actor_id AS id, (SELECT a.actor_name FROM audit a WHERE a.actor_name <> 'User'
            AND a.actor_id = actors.actor_id ORDER BY a.id DESC LIMIT 1) AS name
        FROM actors
        WHERE actor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM conversations WHERE user_id = actor_id)
        ORDER BY name, id
        """).Select(row => new Actor(row.Id, row.Name))];

    // The time, then a counter within the process, then a random number against collisions between processes: all of fixed width.
    private static string NextId(DateTimeOffset at) =>
        $"{at.ToUnixTimeMilliseconds():x12}{Interlocked.Increment(ref written):x12}{Random.Shared.Next():x8}";

    private sealed class ActorRow
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
    }

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
        public string? ConversationId { get; init; }
        public string? UserId { get; init; }

        public AuditEntry ToEntry() => new(
            Id,
            DateTimeOffset.FromUnixTimeMilliseconds(At),
            ActorId is null ? null : new Actor(ActorId, ActorName!),
            Action,
            Subject,
            JsonSerializer.Deserialize<ActDetails>(Details)!,
            Reason)
        {
            Person = ConversationId is null ? null : new AuditedPerson(ConversationId, UserId!),
        };
    }
}
