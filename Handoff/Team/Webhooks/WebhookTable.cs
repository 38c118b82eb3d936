namespace LiveTakeover.Handoff.Team.Webhooks;

internal static class WebhookTable
{
    public static void Insert(StoreTransaction store, Webhook webhook) => store.Execute(
        """
        INSERT INTO webhooks (id, url, events, secret, made_by_id, made_by_name, created_at)
        VALUES (@Id, @Url, @events, @Secret, @madeById, @madeByName, @createdAt)
        """,
        new
        {
            webhook.Id,
            webhook.Url,
            events = Written(webhook.Events),
            webhook.Secret,
            madeById = webhook.MadeBy.Id,
            madeByName = webhook.MadeBy.Name,
            createdAt = webhook.CreatedAt.ToUnixTimeMilliseconds(),
        });

    /// <returns>False if there is no such webhook.</returns>
    public static bool Change(StoreTransaction store, string id, string url, IReadOnlyList<string> events) => store.Execute(
        "UPDATE webhooks SET url = @url, events = @events, attempts = 0, due_at = 0, trouble = NULL WHERE id = @id",
        new { id, url, events = Written(events) }) > 0;

    public static IReadOnlyList<Webhook> List(StoreTransaction store) =>
        [.. store.Query<Row>("SELECT * FROM webhooks ORDER BY created_at, id").Select(row => row.ToWebhook())];

    public static Webhook? Find(StoreTransaction store, string id) =>
        store.QueryFirst<Row>("SELECT * FROM webhooks WHERE id = @id", new { id })?.ToWebhook();

    public static void Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM webhooks WHERE id = @id", new { id });

    /// <summary>Every kind of event that some webhook wants.</summary>
    public static IReadOnlySet<string> Wanted(StoreTransaction store) =>
        store.Query<string>("SELECT events FROM webhooks").SelectMany(Read).ToHashSet(StringComparer.Ordinal);

    public static void Delivered(StoreTransaction store, string id, long now) => store.Execute(
        "UPDATE webhooks SET attempts = 0, due_at = 0, trouble = NULL, delivered_at = @now WHERE id = @id", new { id, now });

    /// <returns>How often in a row it could not be reached before.</returns>
    public static int Attempts(StoreTransaction store, string id) =>
        store.QueryFirst<int>("SELECT attempts FROM webhooks WHERE id = @id", new { id });

    /// <summary>Of several that were on their way at once, the first counts.</summary>
    public static void Unreachable(StoreTransaction store, string id, long now, long dueAt, string trouble) => store.Execute(
        "UPDATE webhooks SET attempts = attempts + 1, due_at = @dueAt, trouble = @trouble WHERE id = @id AND due_at <= @now",
        new { id, now, dueAt, trouble });

    /// <summary>Webhooks that may be tried now.</summary>
    public static IReadOnlyList<Webhook> Due(StoreTransaction store, long now) =>
        [.. store.Query<Row>(
            """
            SELECT * FROM webhooks WHERE due_at <= @now AND paused_at IS NULL
              AND EXISTS (SELECT 1 FROM webhook_queues WHERE webhook_id = webhooks.id AND webhook_queues.due_at <= @now)
            ORDER BY id
            """,
            new { now }).Select(row => row.ToWebhook())];

    /// <returns>False if there is no such webhook, or if it is paused already.</returns>
    public static bool Pause(StoreTransaction store, string id, long now) =>
        store.Execute("UPDATE webhooks SET paused_at = @now WHERE id = @id AND paused_at IS NULL", new { id, now }) > 0;

    /// <returns>False if there is no such webhook, or if it is not paused.</returns>
    public static bool Resume(StoreTransaction store, string id, long now) => store.Execute(
        "UPDATE webhooks SET paused_at = NULL, resumed_at = @now WHERE id = @id AND paused_at IS NOT NULL", new { id, now }) > 0;

    /// <summary>Makes it due now, whatever it waited for.</summary>
    public static void Hasten(StoreTransaction store, string id, long now)
    {
        store.Execute("UPDATE webhooks SET attempts = 0, due_at = 0 WHERE id = @id", new { id });
        store.Execute("UPDATE webhook_queues SET attempts = 0, due_at = @now WHERE webhook_id = @id", new { id, now });
    }

    // With a space around each, so that one is not found in the middle of another.
    public static string Written(IReadOnlyList<string> events) => $" {string.Join(' ', events)} ";

    private static string[] Read(string events) => events.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Url { get; init; }
        public required string Events { get; init; }
        public required string Secret { get; init; }
        public required string MadeById { get; init; }
        public required string MadeByName { get; init; }
        public long CreatedAt { get; init; }
        public long DueAt { get; init; }
        public string? Trouble { get; init; }
        public long? DeliveredAt { get; init; }
        public long? PausedAt { get; init; }
        public long? ResumedAt { get; init; }

        public Webhook ToWebhook() => new(
            Id, Url, Read(Events), Secret, new Actor(MadeById, MadeByName), DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), Trouble,
            Trouble is null ? null : TimeOf(DueAt), TimeOf(DeliveredAt))
        {
            PausedAt = TimeOf(PausedAt),
            ResumedAt = TimeOf(ResumedAt),
        };

        private static DateTimeOffset? TimeOf(long? at) => at is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given) : null;
    }
}
