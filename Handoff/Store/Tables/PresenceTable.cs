namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Leases of presence. A connection that is open at a node lives as long as the node's own lease; any other has a lease of its
/// own. Read from <c>presence</c>, a view, which knows both.
/// </summary>
internal static class PresenceTable
{
    /// <summary>In place of a connection: what somebody does on a channel that tells of none.</summary>
    public const string Activity = "activity";

    public static void Renew(StoreTransaction store, string subject, string connection, long now, long expiresAt, string? node = null) => store.Execute(
        """
        INSERT INTO presence_connections (subject, connection, seen_at, expires_at, node) VALUES (@subject, @connection, @now, @expiresAt, @node)
        ON CONFLICT (subject, connection) DO UPDATE SET seen_at = excluded.seen_at, expires_at = excluded.expires_at, node = excluded.node
        """,
        new { subject, connection, now, expiresAt, node });

    /// <summary>The subject did something just now, which is not to say that it is connected.</summary>
    public static void Heard(StoreTransaction store, string subject, long now) => Renew(store, subject, connection: "heard", now, now);

    // Two connections that open a node at once both find none.
    public static void AddNode(StoreTransaction store, string node, long now, long expiresAt) => store.Execute(
        """
        INSERT INTO presence_nodes (id, seen_at, expires_at) VALUES (@node, @now, @expiresAt)
        ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, expires_at = excluded.expires_at
        """,
        new { node, now, expiresAt });

    /// <returns>False if the node counts as gone, and its connections with it.</returns>
    public static bool RenewNode(StoreTransaction store, string node, long now, long expiresAt) =>
        store.Execute("UPDATE presence_nodes SET seen_at = @now, expires_at = @expiresAt WHERE id = @node AND expires_at > @now", new { node, now, expiresAt }) > 0;

    /// <summary>When the subject's last lease runs out, or ran out; null if it never had one.</summary>
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

    /// <param name="activeAt">When the last activity was; nothing came after it where that is when they were last seen.</param>
    public static PresenceStatus Status(long? expiresAt, long? seenAt, long? activeAt, long now) => seenAt is { } at
        ? new PresenceStatus(expiresAt > now, DateTimeOffset.FromUnixTimeMilliseconds(at), OnlyHeardOf: activeAt == at)
        : new PresenceStatus(Online: false, LastSeenAt: null);

    // By the few who are agents, and not by the many who are connected.
    public static bool IsAnyAgentAvailable(StoreTransaction store, long now) => store.QueryFirst<string>(
        """
        SELECT id FROM accounts
        WHERE NOT EXISTS (SELECT 1 FROM agents_away WHERE account_id = accounts.id)
          AND EXISTS (SELECT 1 FROM presence WHERE subject = 'agent/' || accounts.id AND expires_at > @now)
        LIMIT 1
        """,
        new { now }) is not null;

    public static IReadOnlyList<string> ExpiredBetween(StoreTransaction store, long since, long now) => store.Query<string>(
        "SELECT DISTINCT subject FROM presence_connections WHERE node IS NULL AND expires_at > @since AND expires_at <= @now", new { since, now });

    public static IReadOnlyList<string> LapsedNodes(StoreTransaction store, long now) =>
        store.Query<string>("SELECT id FROM presence_nodes WHERE expires_at <= @now", new { now });

    /// <summary>Gives the connections of a node that is gone the end that its lease had; nothing if it is back, or was settled before.</summary>
    public static void SettleNode(StoreTransaction store, string node, long now)
    {
        var lapsed = store.QueryFirst<Row>("DELETE FROM presence_nodes WHERE id = @node AND expires_at <= @now RETURNING seen_at, expires_at", new { node, now });
        if (lapsed is null) return;
        store.Execute(
            "UPDATE presence_connections SET node = NULL, seen_at = @SeenAt, expires_at = @ExpiresAt WHERE node = @node",
            new { node, lapsed.SeenAt, lapsed.ExpiresAt });
    }

    /// <summary>Forgets old leases, but not when somebody was last there.</summary>
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
