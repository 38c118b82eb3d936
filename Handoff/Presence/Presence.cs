using System.Collections.Concurrent;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Whether somebody is connected now, and when they were last seen.</summary>
/// <param name="OnlyHeardOf">Their channel tells no presence: online means that they did something not long ago.</param>
public sealed record PresenceStatus(bool Online, DateTimeOffset? LastSeenAt, bool OnlyHeardOf = false);

/// <summary>
/// Who is connected, as leases that expire by themselves: a subject is online while one of its
/// connections has a lease that has not run out. Nobody has to say goodbye.
/// </summary>
public sealed class Presence(IDatabase database, Wakeups wakeups, TimeProvider time, HandoffOptions options) : IAgentPresence
{
    private const string UserPrefix = "conversation/";

    // Who shows when somebody was heard of shows it in minutes.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly NodeLease node = new(database, time, options);

    // Until when the store has it from this node that a subject is there: to say so again would be news to nobody.
    private readonly ConcurrentDictionary<string, long> told = new(StringComparer.Ordinal);

    private long watchedUntil = time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The person of a conversation.</summary>
    public static string OfUser(string conversationId) => UserPrefix + conversationId;

    public static string OfAgent(string accountId) => $"agent/{accountId}";

    internal static string? ConversationOf(string subject) =>
        subject.StartsWith(UserPrefix, StringComparison.Ordinal) ? subject[UserPrefix.Length..] : null;

    /// <summary>Keeps the subject online until disposed, and for a short grace after it: a page that reloads does not blink.</summary>
    public async Task<IAsyncDisposable> ConnectAsync(string subject, CancellationToken cancellationToken = default)
    {
        var lease = new PresenceLease(subject, Guid.NewGuid().ToString("N"));
        await node.OpenAsync(lease, cancellationToken);
        Told(subject, options.PresenceLease);
        return new Connection(this, lease);
    }

    /// <summary>The subject was heard of just now: online for about one lease from here.</summary>
    public Task TouchAsync(string subject, CancellationToken cancellationToken = default) =>
        TouchAsync(new PresenceLease(subject, "poll"), options.PresenceLease, cancellationToken);

    /// <summary>As above for a channel that tells no presence: online for about <paramref name="lease"/> from here.</summary>
    public Task TouchAsync(string subject, TimeSpan lease, CancellationToken cancellationToken = default) =>
        TouchAsync(new PresenceLease(subject, PresenceTable.Activity), lease, cancellationToken);

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

    /// <summary>Renews the lease of all that is connected here.</summary>
    internal async Task BeatAsync(CancellationToken cancellationToken = default)
    {
        await node.BeatAsync(cancellationToken);
        foreach (var subject in node.Subjects) Told(subject, options.PresenceLease);
        foreach (var old in told.Where(one => one.Value <= Now())) told.TryRemove(old);
    }

    /// <summary>Wakes those at this node who show a subject whose lease ran out since its last look: every node looks for itself.</summary>
    internal async Task WakeExpiredAsync(CancellationToken cancellationToken)
    {
        var now = Now();
        var since = Interlocked.Exchange(ref watchedUntil, now);
        await SettleLapsedNodesAsync(now, cancellationToken);
        var expired = await database.ReadAsync(store => PresenceTable.ExpiredBetween(store, since, now), cancellationToken);
        if (expired.Count == 0) return;
        foreach (var subject in expired) wakeups.Raise(new Wake(Topic.Presence, subject));
        await database.WriteAsync(store => PresenceTable.Forget(store, now - (long)Day.TotalMilliseconds), cancellationToken);
    }

    private async Task SettleLapsedNodesAsync(long now, CancellationToken cancellationToken)
    {
        var lapsed = await database.ReadAsync(store => PresenceTable.LapsedNodes(store, now), cancellationToken);
        if (lapsed.Count == 0) return;
        await database.WriteAsync(
            store =>
            {
                foreach (var gone in lapsed) PresenceTable.SettleNode(store, gone, now);
                return true;
            },
            cancellationToken);
    }

    private async Task TouchAsync(PresenceLease lease, TimeSpan span, CancellationToken cancellationToken)
    {
        var now = Now();
        var fresh = Minute < span / 2 ? Minute : span / 2;
        if (told.TryGetValue(lease.Subject, out var until) && until - now > (span - fresh).TotalMilliseconds) return;
        await database.WriteAsync(
            store =>
            {
                lease.Renew(store, now, now + (long)span.TotalMilliseconds);
                return true;
            },
            cancellationToken);
        Told(lease.Subject, span);
    }

    private void Told(string subject, TimeSpan lease) => told[subject] = Now() + (long)lease.TotalMilliseconds;

    private async ValueTask LeaveAsync(PresenceLease lease)
    {
        told.TryRemove(lease.Subject, out _);
        await node.CloseAsync(lease);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Connection(Presence presence, PresenceLease lease) : IAsyncDisposable
    {
        private int isClosed;

        public ValueTask DisposeAsync() => Interlocked.Exchange(ref isClosed, 1) == 0 ? presence.LeaveAsync(lease) : ValueTask.CompletedTask;
    }
}
