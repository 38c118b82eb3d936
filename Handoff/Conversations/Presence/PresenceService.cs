using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>Whether a subject is online now, and when they were last seen.</summary>
/// <param name="OnlyHeardOf">The channel reports no presence: online means that the person did something recently.</param>
public sealed record PresenceStatus(bool Online, DateTimeOffset? LastSeenAt, bool OnlyHeardOf = false);

/// <summary>
/// Presence as expiring leases: a subject is online while any of its connections has an unexpired lease. No sign-off is needed.
/// </summary>
public sealed class PresenceService(IDatabase database, ChangeSignals signals, TimeProvider time, IOptions<HandoffOptions> options)
{
    private const string UserPrefix = "conversation/";

    // Pages show "last seen" in minutes.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly NodeLease node = new(database, time, options);

    // Until when this node has already recorded a subject as present. Writing it again would change nothing.
    private readonly ConcurrentDictionary<string, long> told = new(StringComparer.Ordinal);

    private long watchedUntil = time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The presence subject of a conversation's person.</summary>
    public static string OfUser(string conversationId) => UserPrefix + conversationId;

    public static string OfAgent(string accountId) => $"agent/{accountId}";

    internal static string? ConversationOf(string subject) =>
        subject.StartsWith(UserPrefix, StringComparison.Ordinal) ? subject[UserPrefix.Length..] : null;

    /// <summary>
    /// Keeps the subject online until disposed and for a short grace after it, so that a page reload does not show as offline.
    /// </summary>
    public async Task<IAsyncDisposable> ConnectAsync(string subject, CancellationToken cancellationToken = default)
    {
        var lease = new PresenceLease(subject, Guid.NewGuid().ToString("N"));
        await node.OpenAsync(lease, cancellationToken);
        Told(subject, options.Value.PresenceLease);
        return new Connection(this, lease);
    }

    /// <summary>Records a sign of the subject: online for about one lease from now.</summary>
    public Task TouchAsync(string subject, CancellationToken cancellationToken = default) =>
        TouchAsync(new PresenceLease(subject, "poll"), options.Value.PresenceLease, cancellationToken);

    /// <summary>Same for a channel that reports no presence: online for about <paramref name="lease"/> from now.</summary>
    public Task TouchAsync(string subject, TimeSpan lease, CancellationToken cancellationToken = default) =>
        TouchAsync(new PresenceLease(subject, PresenceTable.Activity), lease, cancellationToken);

    public Task<PresenceStatus> StatusAsync(string subject, CancellationToken cancellationToken = default)
    {
        var now = Now();
        return database.ReadAsync(store => PresenceTable.Status(store, subject, now), cancellationToken);
    }

    /// <summary>Renews the lease of everything connected here.</summary>
    internal async Task BeatAsync(CancellationToken cancellationToken = default)
    {
        await node.BeatAsync(cancellationToken);
        foreach (var subject in node.Subjects) Told(subject, options.Value.PresenceLease);
        foreach (var old in told.Where(one => one.Value <= Now())) told.TryRemove(old);
    }

    /// <summary>
    /// Notifies listeners at this node of each subject whose lease expired since the last check. Every node checks for itself.
    /// </summary>
    internal async Task NotifyExpiredAsync(CancellationToken cancellationToken)
    {
        var now = Now();
        await SettleLapsedNodesAsync(now, cancellationToken);
        var expired = await database.ReadAsync(store => PresenceTable.ExpiredBetween(store, watchedUntil, now), cancellationToken);
        watchedUntil = now;
        if (expired.Count == 0) return;
        foreach (var subject in expired) signals.Notify(new Change(Topics.Presence, subject));
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
            },
            cancellationToken);
    }

    private async Task TouchAsync(PresenceLease lease, TimeSpan span, CancellationToken cancellationToken)
    {
        var now = Now();
        var fresh = Minute < span / 2 ? Minute : span / 2;
        if (told.TryGetValue(lease.Subject, out var until) && until - now > (span - fresh).TotalMilliseconds) return;
        await database.WriteAsync(store => lease.Renew(store, now, now + (long)span.TotalMilliseconds), cancellationToken);
        Told(lease.Subject, span);
    }

    private void Told(string subject, TimeSpan lease) => told[subject] = Now() + (long)lease.TotalMilliseconds;

    private async ValueTask LeaveAsync(PresenceLease lease)
    {
        told.TryRemove(lease.Subject, out _);
        await node.CloseAsync(lease);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Connection(PresenceService presence, PresenceLease lease) : IAsyncDisposable
    {
        private int isClosed;

        public ValueTask DisposeAsync() =>
            Interlocked.Exchange(ref isClosed, 1) == 0 ? presence.LeaveAsync(lease) : ValueTask.CompletedTask;
    }
}
