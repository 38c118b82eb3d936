using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>
/// The connections open at this node, all of which depend on the node's one lease: ten thousand quiet chats are one row to renew. A
/// node whose lease expired registers its open connections again.
/// </summary>
internal sealed class NodeLease(IDatabase database, TimeProvider time, IOptions<HandoffOptions> options)
{
    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<PresenceLease, bool> open = new();
    private readonly ConcurrentQueue<PresenceLease> unsettled = new();
    private long livesUntil;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public IEnumerable<string> Subjects => open.Select(one => one.Key.Subject);

    public async Task OpenAsync(PresenceLease lease, CancellationToken cancellationToken)
    {
        var now = Now;
        var isGone = livesUntil <= now;
        var until = After(options.Value.PresenceLease, now);
        await database.WriteAsync(
            store =>
            {
                if (isGone) Beat(store, [], now);
                lease.Renew(store, now, until, node);
            },
            cancellationToken);
        if (isGone) livesUntil = until;
        open.TryAdd(lease, true);
    }

    public async Task CloseAsync(PresenceLease lease)
    {
        open.TryRemove(lease, out _);
        try
        {
            await database.WriteAsync(store => Leave(store, lease, Now), CancellationToken.None);
        }
        catch (DbException)
        {
            // Otherwise the connection would stay online as long as this node runs.
            unsettled.Enqueue(lease);
        }
    }

    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        if (livesUntil == 0) return;
        var now = Now;
        var left = unsettled.ToArray();
        await database.WriteAsync(store => Beat(store, left, now), cancellationToken);
        livesUntil = After(options.Value.PresenceLease, now);
        foreach (var _ in left) unsettled.TryDequeue(out var _);
    }

    private void Beat(StoreTransaction store, PresenceLease[] left, long now)
    {
        var until = After(options.Value.PresenceLease, now);
        if (!PresenceTable.RenewNode(store, node, now, until))
        {
            PresenceTable.SettleNode(store, node, now);
            PresenceTable.AddNode(store, node, now, until);
            foreach (var (lease, _) in open) lease.Renew(store, now, until, node);
        }

        foreach (var lease in left) Leave(store, lease, now);
    }

    private void Leave(StoreTransaction store, PresenceLease lease, long now) =>
        PresenceTable.Leave(store, lease.Subject, lease.Connection, now, After(options.Value.PresenceGrace, now));

    private static long After(TimeSpan lease, long now) => now + (long)lease.TotalMilliseconds;
}
