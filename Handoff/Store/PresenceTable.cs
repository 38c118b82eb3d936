namespace LiveTakeover.Handoff.Store;

internal static class PresenceTable
{
    /// <summary>In place of a connection: what somebody does on a channel that tells of none.</summary>
    public const string Activity = "activity";

    public static void Renew(StoreTransaction store, string subject, string connection, long now, long expiresAt) => store.Execute(
        """
        INSERT INTO presence (subject, connection, seen_at, expires_at) VALUES (@subject, @connection, @now, @expiresAt)
        ON CONFLICT (subject, connection) DO UPDATE SET seen_at = excluded.seen_at, expires_at = excluded.expires_at
        """,
        new { subject, connection, now, expiresAt });

    /// <summary>The subject did something just now, which is not to say that it is connected.</summary>
    public static void Heard(StoreTransaction store, string subject, long now) => Renew(store, subject, connection: "heard", now, now);

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

    public static bool IsAnyAgentAvailable(StoreTransaction store, long now) => store.QueryFirst<string>(
        """
        SELECT subject FROM presence
        WHERE expires_at > @now AND subject LIKE 'agent/%'
          AND NOT EXISTS (SELECT 1 FROM agents_away WHERE subject = 'agent/' || account_id)
        LIMIT 1
        """,
        new { now }) is not null;

    public static IReadOnlyList<string> ExpiredBetween(StoreTransaction store, long since, long now) =>
        store.Query<string>("SELECT DISTINCT subject FROM presence WHERE expires_at > @since AND expires_at <= @now", new { since, now });

    /// <summary>Forgets old leases, but not when somebody was last there.</summary>
    public static void Forget(StoreTransaction store, long before) => store.Execute(
        """
        DELETE FROM presence WHERE expires_at < @before
          AND EXISTS (SELECT 1 FROM presence AS later WHERE later.subject = presence.subject
            AND (later.expires_at, later.connection) > (presence.expires_at, presence.connection))
        """,
        new { before });

    private sealed class Row
    {
        public long? ExpiresAt { get; init; }
        public long? SeenAt { get; init; }
        public long? ActiveAt { get; init; }
    }
}
