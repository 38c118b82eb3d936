namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>
/// Presence leases. A connection open at a node depends on the node's lease; any other lease has its own expiry. Reads use the view
/// <c>presence</c>, which combines both.
/// </summary>
internal static class PresenceTable
{
    /// <summary>The connection name for activity on a channel that reports no presence.</summary>
    public const string Activity = "activity";

    public static void Renew(StoreTransaction store, string subject, string connection, long now, long expiresAt, string? node = null) =>
        store.Execute(
        """
        INSERT INTO presence_connections (subject, connection, seen_at, expires_at, node) VALUES (@subject, @connection, @now, @expiresAt, @node)
        ON CONFLICT (subject, connection) DO UPDATE SET seen_at = excluded.seen_at, expires_at = excluded.expires_at, node = excluded.node
        """,
        new { subject, connection, now, expiresAt, node });

    /// <summary>The lease ends then. It stays deleted if its subject was deleted.</summary>
    public static void Leave(StoreTransaction store, string subject, string connection, long now, long expiresAt) => store.Execute(
        """
        UPDATE presence_connections SET seen_at = @now, expires_at = @expiresAt, node = NULL
        WHERE subject = @subject AND connection = @connection
        """,
        new { subject, connection, now, expiresAt });

    public static void Delete(StoreTransaction store, string subject) =>
        store.Execute("DELETE FROM presence_connections WHERE subject = @subject", new { subject });

    /// <summary>Records that the subject did something just now, which does not make it online.</summary>
    public static void Heard(StoreTransaction store, string subject, long now) => Renew(store, subject, connection: "heard", now, now);

    // Two connections that open at once on a new node both find no row, so the second insert becomes an update.
    public static void AddNode(StoreTransaction store, string node, long now, long expiresAt) => store.Execute(
        """
        INSERT INTO presence_nodes (id, seen_at, expires_at) VALUES (@node, @now, @expiresAt)
        ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, expires_at = excluded.expires_at
        """,
        new { node, now, expiresAt });

    /// <returns>False if the node's lease has expired; its connections have expired with it.</returns>
    public static bool RenewNode(StoreTransaction store, string node, long now, long expiresAt) =>
        store.Execute(
            "UPDATE presence_nodes SET seen_at = @now, expires_at = @expiresAt WHERE id = @node AND expires_at > @now",
            new { node, now, expiresAt }) > 0;

    /// <summary>When the subject's last lease expires or expired; null if it never had one.</summary>
    public static long? ExpiresAt(StoreTransaction store, string subject) =>
        store.QueryFirst<long?>("SELECT MAX(expires_at) FROM presence WHERE subject = @subject", new { subject });

    public static PresenceStatus Status(StoreTransaction store, string subject, long now)
    {
        var row = store.QueryFirst<Row>(
            """
            SELECT MAX(expires_at) AS expires_at, MAX(seen_at) AS seen_at, MAX(CASE WHEN connection = @Activity THEN seen_at END) AS active_at
            FROM presence WHERE subject = @subject
            """,
            new { subject, Activity });
        return Status(row?.ExpiresAt, row?.SeenAt, row?.ActiveAt, now);
    }

    /// <param name="activeAt">When the last activity was. If that equals the last-seen time, nothing came after it.</param>
    public static PresenceStatus Status(long? expiresAt, long? seenAt, long? activeAt, long now) => seenAt is { } at
        ? new PresenceStatus(expiresAt > now, DateTimeOffset.FromUnixTimeMilliseconds(at), OnlyHeardOf: activeAt == at)
        : new PresenceStatus(Online: false, LastSeenAt: null);

    public static IReadOnlyList<string> ExpiredBetween(StoreTransaction store, long since, long now) => store.Query<string>(
        "SELECT DISTINCT subject FROM presence_connections WHERE node IS NULL AND expires_at > @since AND expires_at <= @now",
        new { since, now });

    public static IReadOnlyList<string> LapsedNodes(StoreTransaction store, long now) =>
        store.Query<string>("SELECT id FROM presence_nodes WHERE expires_at <= @now", new { now });

    /// <summary>
    /// Ends the connections of an expired node at the time its lease ended. Does nothing if the node is back, or was settled
    /// before.
    /// </summary>
    public static void SettleNode(StoreTransaction store, string node, long now)
    {
        var lapsed = store.QueryFirst<Row>(
            "DELETE FROM presence_nodes WHERE id = @node AND expires_at <= @now RETURNING seen_at, expires_at", new { node, now });
        if (lapsed is null) return;
        store.Execute(
            "UPDATE presence_connections SET node = NULL, seen_at = @SeenAt, expires_at = @ExpiresAt WHERE node = @node",
            new { node, lapsed.SeenAt, lapsed.ExpiresAt });
    }

    /// <summary>Deletes old leases, but keeps the latest of each subject, so that its last-seen time stays known.</summary>
    public static int Forget(StoreTransaction store, long before) => store.Execute(
        """
        DELETE FROM presence_connections WHERE node IS NULL AND expires_at < @before
          AND EXISTS (SELECT 1 FROM presence_connections AS later WHERE later.subject = presence_connections.subject
            AND (later.expires_at, later.connection) > (presence_connections.expires_at, presence_connections.connection))
        """,
        new { before });

    private sealed class Row
    {
        public long? ExpiresAt { get; init; }
        public long? SeenAt { get; init; }
        public long? ActiveAt { get; init; }
    }
}
