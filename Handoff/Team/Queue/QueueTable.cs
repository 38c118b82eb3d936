using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Queue;

internal static class QueueTable
{
    public static QueueRules Rules(StoreTransaction store) =>
        BotSettings.Read(store, "queue") is { } document
            ? JsonSerializer.Deserialize<QueueRules>(document, JsonSerializerOptions.Web)!
            : new();

    public static void Save(StoreTransaction store, QueueRules rules) =>
        BotSettings.Save(store, "queue", Written(rules));

    public static string Written(QueueRules rules) => JsonSerializer.Serialize(rules, JsonSerializerOptions.Web);

    /// <summary>Open requests of people who are online, the oldest first, whether or not they have an assignee.</summary>
    public static IReadOnlyList<Queued> Waiting(StoreTransaction store, long since, long now, int most) => store.Query<Queued>(
        """
        SELECT r.id, r.conversation_id, r.assignee_id, h.account_id AS handed_to, h.at AS handed_at, p.place AS told, p.told_at
        FROM (SELECT id, conversation_id, assignee_id, created_at FROM user_requests
            WHERE state <> 3 AND state = 1 AND created_at > @since ORDER BY created_at, id LIMIT @most) r
        LEFT JOIN handouts h ON h.request_id = r.id
        LEFT JOIN queue_places p ON p.request_id = r.id
        WHERE EXISTS (SELECT 1 FROM presence WHERE subject = 'conversation/' || r.conversation_id AND expires_at > @now)
        ORDER BY r.created_at, r.id
        """,
        new { since, now, most });

    /// <summary>Agents who are online and not away, with what they hold.</summary>
    public static IReadOnlyList<Available> Agents(StoreTransaction store, long now) => store.Query<Available>(
        $"""
        SELECT a.id, a.name,
            (SELECT COUNT(*) FROM conversations WHERE holder_id = a.id) + (SELECT COUNT(*) FROM handouts WHERE account_id = a.id) AS holds,
            COALESCE((SELECT at FROM queue_turns WHERE account_id = a.id), 0) AS turn
        FROM accounts a
        WHERE a.role IN ({AccountTable.Agents})
          AND NOT EXISTS (SELECT 1 FROM agents_away WHERE account_id = a.id)
          AND EXISTS (SELECT 1 FROM presence WHERE subject = 'agent/' || a.id AND expires_at > @now)
        ORDER BY a.id
        """,
        new { now });

    /// <returns>False if somebody was faster: it is not open any more, or it has an assignee.</returns>
    public static bool Give(StoreTransaction store, string requestId, Assignee to, long now)
    {
        if (store.Execute(
            $"""
            UPDATE user_requests SET assignee_id = @Id, assignee_name = @Name, updated_at = @now
            WHERE id = @requestId AND state = {(int)RequestState.Open} AND assignee_id IS NULL
            """,
            new { requestId, to.Id, to.Name, now }) == 0) return false;
        store.Execute(
            """
            INSERT INTO handouts (request_id, account_id, at) VALUES (@requestId, @Id, @now)
            ON CONFLICT (request_id) DO UPDATE SET account_id = excluded.account_id, at = excluded.at
            """,
            new { requestId, to.Id, now });
        store.Execute(
            "INSERT INTO queue_turns (account_id, at) VALUES (@Id, @now) ON CONFLICT (account_id) DO UPDATE SET at = excluded.at",
            new { to.Id, now });
        return true;
    }

    /// <returns>False if the request is not open any more, or is somebody else's by now.</returns>
    public static bool TakeBack(StoreTransaction store, string requestId, string accountId, long now) => store.Execute(
        $"""
        UPDATE user_requests SET assignee_id = NULL, assignee_name = NULL, updated_at = @now
        WHERE id = @requestId AND state = {(int)RequestState.Open} AND assignee_id = @accountId
        """,
        new { requestId, accountId, now }) > 0;

    public static void EndHandout(StoreTransaction store, string requestId) =>
        store.Execute("DELETE FROM handouts WHERE request_id = @requestId", new { requestId });

    public static void ForgetAgent(StoreTransaction store, string accountId)
    {
        store.Execute("DELETE FROM handouts WHERE account_id = @accountId", new { accountId });
        store.Execute("DELETE FROM queue_turns WHERE account_id = @accountId", new { accountId });
    }

    /// <summary>Ends handouts and places of requests that do not wait any more.</summary>
    public static void Clean(StoreTransaction store)
    {
        store.Execute(
            """
            DELETE FROM handouts WHERE NOT EXISTS (
                SELECT 1 FROM user_requests r WHERE r.id = handouts.request_id AND r.state = 1 AND r.assignee_id = handouts.account_id)
            """);
        store.Execute(
            "DELETE FROM queue_places WHERE NOT EXISTS (SELECT 1 FROM user_requests r WHERE r.id = queue_places.request_id AND r.state = 1)");
    }

    public static void Told(StoreTransaction store, string requestId, int place, long now) => store.Execute(
        """
        INSERT INTO queue_places (request_id, place, told_at) VALUES (@requestId, @place, @now)
        ON CONFLICT (request_id) DO UPDATE SET place = excluded.place, told_at = excluded.told_at
        """,
        new { requestId, place, now });
}

internal sealed class Queued
{
    public required string Id { get; init; }
    public required string ConversationId { get; init; }
    public string? AssigneeId { get; init; }
    public string? HandedTo { get; init; }
    public long? HandedAt { get; init; }
    public int? Told { get; init; }
    public long? ToldAt { get; init; }
}

internal sealed class Available
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public long Holds { get; set; }
    public long Turn { get; set; }
}
