using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>
/// Reads the log of a conversation from a cursor. A wake-up may get lost without harm: every reader
/// asks the store for what comes after the last entry that it has seen.
/// </summary>
public sealed class ConversationLog(IDatabase database, Wakeups wakeups)
{
    /// <summary>The most entries that one read or one batch holds.</summary>
    public const int BatchSize = 500;

    /// <summary>Entries after <paramref name="after"/> in order, at most <paramref name="limit"/> (and <see cref="BatchSize"/>).</summary>
    public Task<IReadOnlyList<LogEntry>> ReadAsync(string conversationId, long after, int limit = BatchSize, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => LogTable.ReadAfter(store, conversationId, after, Math.Clamp(limit, 1, BatchSize)), cancellationToken);

    /// <summary>The entry whose turn said this line; null for a line that no turn on an entry said.</summary>
    public Task<LogEntry?> AnsweredByAsync(string conversationId, long seq, CancellationToken cancellationToken = default) => database.ReadAsync(
        store => Turn.EntryOf(LogTable.Key(store, conversationId, seq)) is { } asked ? LogTable.ReadAfter(store, conversationId, asked - 1, limit: 1).SingleOrDefault() : null,
        cancellationToken);

    /// <summary>First what is there after the cursor, then what comes: nothing missed, nothing repeated, in order.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogEntry>> FollowAsync(
        string conversationId, long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = wakeups.On(Topic.Log, conversationId, () => woken.Writer.TryWrite(true));
        while (true)
        {
            var batch = await ReadAsync(conversationId, after, BatchSize, cancellationToken);
            if (batch.Count > 0)
            {
                after = batch[^1].Seq;
                yield return batch;
            }

            // What was appended since it was read has woken this already.
            if (batch.Count < BatchSize) await woken.Reader.ReadAsync(cancellationToken);
        }
    }
}
