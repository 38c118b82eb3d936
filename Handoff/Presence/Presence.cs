using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Whether somebody is connected now, and when they were last seen.</summary>
/// <param name="OnlyHeardOf">Their channel tells no presence: online means that they did something not long ago.</param>
public sealed record PresenceStatus(bool Online, DateTimeOffset? LastSeenAt, bool OnlyHeardOf = false);

/// <summary>
/// Who is connected, as leases that expire by themselves: a subject is online while one of its
/// connections has a lease that has not run out. Nobody has to say goodbye.
/// </summary>
public sealed class Presence(IDatabase database, TimeProvider time, HandoffOptions options) : IAgentPresence
{
    private const string UserPrefix = "conversation/";

    // Who shows when somebody was heard of shows it in minutes.
    private const long Minute = 60_000;

    private long watchedUntil = time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The person of a conversation.</summary>
    public static string OfUser(string conversationId) => UserPrefix + conversationId;

    public static string OfAgent(string accountId) => $"agent/{accountId}";

    /// <summary>Keeps the subject online until disposed, and for a short grace after it: a page that reloads does not blink.</summary>
    public async Task<IAsyncDisposable> ConnectAsync(string subject, CancellationToken cancellationToken = default)
    {
        var connection = Guid.NewGuid().ToString("N");
        await RenewAsync(subject, connection, options.PresenceLease, cancellationToken);
        return new PresenceConnection(this, subject, connection, time, options);
    }

    /// <summary>The subject was heard of just now: online for one lease from here.</summary>
    public Task TouchAsync(string subject, CancellationToken cancellationToken = default) =>
        RenewAsync(subject, connection: "poll", options.PresenceLease, cancellationToken);

    /// <summary>As above for a channel that tells no presence: online for <paramref name="lease"/> from here.</summary>
    public Task TouchAsync(string subject, TimeSpan lease, CancellationToken cancellationToken = default) =>
        RenewAsync(subject, PresenceTable.Activity, lease, cancellationToken);

    public Task<PresenceStatus> StatusAsync(string subject, CancellationToken cancellationToken = default)
    {
        var now = Now();
        return database.ReadAsync(store => PresenceTable.Status(store, subject, now), cancellationToken);
    }

    /// <summary>Whether an agent, whoever it is, is connected to the hub now and has not gone away from it.</summary>
    public async ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default)
    {
        var now = Now();
        return await database.ReadAsync(store => PresenceTable.IsAnyAgentAvailable(store, now), cancellationToken);
    }

    internal Task RenewAsync(string subject, string connection, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = Now();
        return database.WriteAsync(
            store =>
            {
                var leftAt = PresenceTable.ExpiresAt(store, subject) ?? 0;
                PresenceTable.Renew(store, subject, connection, now, now + (long)lease.TotalMilliseconds);
                if (leftAt <= now) Arrived(store, subject, leftAt, now);
                else if (connection == PresenceTable.Activity && leftAt - lease.TotalMilliseconds <= now - Minute) store.Wake(Topic.Presence, subject);
                return true;
            },
            cancellationToken);
    }

    private static void Arrived(StoreTransaction store, string subject, long leftAt, long now)
    {
        store.Wake(Topic.Presence, subject);
        if (subject.StartsWith(UserPrefix, StringComparison.Ordinal)) ReturnTable.Note(store, subject[UserPrefix.Length..], leftAt, now);
    }

    /// <summary>Wakes those who show a subject whose lease ran out since the last look.</summary>
    internal async Task WakeExpiredAsync(CancellationToken cancellationToken)
    {
        var now = Now();
        var since = Interlocked.Exchange(ref watchedUntil, now);
        var expired = await database.ReadAsync(store => PresenceTable.ExpiredBetween(store, since, now), cancellationToken);
        if (expired.Count == 0) return;
        await database.WriteAsync(
            store =>
            {
                foreach (var subject in expired) store.Wake(Topic.Presence, subject);
                PresenceTable.Forget(store, now - (long)TimeSpan.FromDays(1).TotalMilliseconds);
                return true;
            },
            cancellationToken);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
