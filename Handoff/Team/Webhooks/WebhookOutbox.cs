namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>The events of all webhooks. A queue counts those that wait in it, and is gone when none does.</summary>
internal static class WebhookOutbox
{
    /// <summary>Adds the event for each webhook that wants it.</summary>
    /// <returns>The number of webhooks that want it.</returns>
    public static int Add(StoreTransaction store, string queue, string kind, DateTimeOffset at, string body)
    {
        var given = new { queue, kind, wanted = $"% {kind} %", at = at.ToUnixTimeMilliseconds(), body };
        var added = store.Execute(
            """
            INSERT INTO webhook_events (webhook_id, queue, kind, at, body, state)
            SELECT id, @queue, @kind, @at, @body, 1 FROM webhooks WHERE events LIKE @wanted
            """,
            given);
        if (added == 0) return 0;
        Wait(store, "SELECT id, @queue, 1, @at FROM webhooks WHERE events LIKE @wanted", given);
        store.Notify(TeamTopics.WebhookEvents, queue);
        return added;
    }

    /// <summary>The first event of each queue that is due.</summary>
    public static IReadOnlyList<WebhookEvent> Due(StoreTransaction store, string webhookId, long now, int limit) =>
        [.. store.Query<Row>(
            """
            SELECT webhook_events.* FROM (
                SELECT (SELECT MIN(id) FROM webhook_events WHERE webhook_id = due.webhook_id AND queue = due.queue AND state = 1) AS first_id
                FROM (SELECT * FROM webhook_queues WHERE webhook_id = @webhookId AND due_at <= @now ORDER BY due_at LIMIT @limit) due) firsts
            JOIN webhook_events ON webhook_events.id = firsts.first_id
            """,
            new { webhookId, now, limit }).Select(row => row.ToEvent())];

    /// <returns>False if it does not wait any more: somebody else has recorded what came of it, or it was erased.</returns>
    public static bool End(StoreTransaction store, WebhookEvent sent, DeliveryState state, string answer, long now)
    {
        if (store.Execute(
            """
            UPDATE webhook_events SET state = @state, attempts = attempts + 1, ended_at = @now, answer = @answer
            WHERE id = @Id AND state = 1
            """,
            new { sent.Id, state = (int)state, now, answer }) == 0) return false;
        var queue = new { sent.WebhookId, sent.Queue, now };
        store.Execute(
            "UPDATE webhook_queues SET waiting = waiting - 1, attempts = 0, due_at = @now WHERE webhook_id = @WebhookId AND queue = @Queue", queue);
        store.Execute("DELETE FROM webhook_queues WHERE webhook_id = @WebhookId AND queue = @Queue AND waiting <= 0", queue);
        return true;
    }

    /// <summary>It stays the first of its queue.</summary>
    public static void Again(StoreTransaction store, WebhookEvent sent, long dueAt, string answer)
    {
        store.Execute(
            "UPDATE webhook_events SET attempts = attempts + 1, answer = @answer WHERE id = @Id AND state = 1", new { sent.Id, answer });
        store.Execute(
            "UPDATE webhook_queues SET attempts = attempts + 1, due_at = @dueAt WHERE webhook_id = @WebhookId AND queue = @Queue",
            new { sent.WebhookId, sent.Queue, dueAt });
    }

    public static int Attempts(StoreTransaction store, WebhookEvent sent) => store.QueryFirst<int>(
        "SELECT attempts FROM webhook_queues WHERE webhook_id = @WebhookId AND queue = @Queue", new { sent.WebhookId, sent.Queue });

    /// <summary>Lets an event that has ended wait again. It is then sent before later ones of its queue.</summary>
    /// <returns>False if there is no such event, or if it waits.</returns>
    public static bool Repeat(StoreTransaction store, string webhookId, long id, long now)
    {
        var queue = store.QueryFirst<string>(
            "UPDATE webhook_events SET state = 1, ended_at = NULL, at = @now WHERE id = @id AND webhook_id = @webhookId AND state <> 1 RETURNING queue",
            new { id, webhookId, now });
        if (queue is null) return false;
        // SQLite reads an upsert after a SELECT without a condition as a join.
        Wait(store, "SELECT id, @queue, 1, @at FROM webhooks WHERE id = @webhookId", new { queue, at = now, webhookId });
        store.Notify(TeamTopics.WebhookEvents, queue);
        return true;
    }

    /// <summary>The newest events of a webhook, or its failed ones.</summary>
    public static IReadOnlyList<WebhookEvent> List(StoreTransaction store, string webhookId, bool isFailed, long? before, int limit) =>
        [.. store.Query<Row>(
            $"""
            SELECT * FROM webhook_events WHERE webhook_id = @webhookId {(isFailed ? "AND state = 3" : "")}
            {(before is null ? "" : "AND id < @before")} ORDER BY id DESC LIMIT @limit
            """,
            new { webhookId, before, limit }).Select(row => row.ToEvent())];

    /// <summary>How many events wait for this webhook.</summary>
    public static long Waiting(StoreTransaction store, string webhookId) => store.QueryFirst<long>(
        "SELECT CAST(COALESCE(SUM(waiting), 0) AS BIGINT) FROM webhook_queues WHERE webhook_id = @webhookId", new { webhookId });

    /// <summary>Deletes what was told, or is to be told, of an erased conversation.</summary>
    public static void Forget(StoreTransaction store, string conversationId)
    {
        store.Execute("DELETE FROM webhook_events WHERE queue = @conversationId", new { conversationId });
        store.Execute("DELETE FROM webhook_queues WHERE queue = @conversationId", new { conversationId });
    }

    /// <summary>Events that have waited since then for a webhook that is paused.</summary>
    public static IReadOnlyList<WebhookEvent> HeldBack(StoreTransaction store, long since, int limit) =>
        [.. store.Query<Row>(
            """
            SELECT webhook_events.* FROM webhook_events JOIN webhooks ON webhooks.id = webhook_id
            WHERE paused_at IS NOT NULL AND state = 1 AND at < @since ORDER BY webhook_events.id LIMIT @limit
            """,
            new { since, limit }).Select(row => row.ToEvent())];

    /// <returns>The number of events that were deleted.</returns>
    public static int DeleteEnded(StoreTransaction store, long before, int limit) => store.Execute(
        """
        DELETE FROM webhook_events WHERE id IN (
            SELECT id FROM webhook_events WHERE ended_at IS NOT NULL AND ended_at < @before ORDER BY ended_at LIMIT @limit)
        """,
        new { before, limit });

    private static void Wait(StoreTransaction store, string rows, object parameters) => store.Execute(
        $"""
        INSERT INTO webhook_queues (webhook_id, queue, waiting, due_at) {rows}
        ON CONFLICT (webhook_id, queue) DO UPDATE SET waiting = webhook_queues.waiting + 1
        """,
        parameters);

    private sealed class Row
    {
        public long Id { get; init; }
        public required string WebhookId { get; init; }
        public required string Queue { get; init; }
        public required string Kind { get; init; }
        public long At { get; init; }
        public required string Body { get; init; }
        public int State { get; init; }
        public int Attempts { get; init; }
        public long? EndedAt { get; init; }
        public string? Answer { get; init; }

        public WebhookEvent ToEvent() => new(
            Id, WebhookId, Queue, Kind, DateTimeOffset.FromUnixTimeMilliseconds(At), Body, (DeliveryState)State, Attempts,
            EndedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, Answer);
    }
}
