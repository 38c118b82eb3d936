using System.Runtime.CompilerServices;
using LiveTakeover.Handoff.Conversations.Log.Warm;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>
/// Reads a conversation's log from a cursor. A lost notification does no harm: every reader asks the store for the entries after
/// the last one it has seen.
/// </summary>
public sealed class ConversationLog(IDatabase database, WarmConversations warm, ChangeSignals signals, TimeProvider time)
{
    /// <summary>The largest number of entries in one read or one batch.</summary>
    public const int BatchSize = 500;

    /// <summary>A read or a batch ends with the entry that fills this many bytes, so it is larger by one entry at most.</summary>
    public const int PageBytes = 256 * 1024;

    /// <summary>
    /// Entries after <paramref name="after"/> in order: at most <paramref name="limit"/> (and <see cref="BatchSize"/>), until they
    /// fill <see cref="PageBytes"/>. Only an empty page is surely the end of the log.
    /// </summary>
    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        string conversationId, long after, int limit = BatchSize, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        limit = Math.Clamp(limit, 1, BatchSize);
        return warm.After(conversationId, after, limit) is { } kept
            ? Task.FromResult(kept)
            : database.ReadAsync(store => LogTable.ReadAfter(store, conversationId, after, limit), cancellationToken);
    }

    /// <summary>
    /// Yields the entries after the cursor, then new ones as they are appended: in order, none missed, none repeated. It waits while
    /// the database is unavailable. Until the next batch is asked for, only the last one is in memory.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<LogEntry>> FollowAsync(
        string conversationId, long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var appended = signals.Signal(Topics.Log, conversationId);
        while (true)
        {
            var cursor = after;
            var batch = await GrowingPause.WhileUnavailableAsync(
                () => ReadAsync(conversationId, cursor, BatchSize, cancellationToken), time, cancellationToken);
            if (batch.Count > 0)
            {
                after = batch[^1].Seq;
                yield return batch;
            }

            // Entries appended since the read have already set this signal.
            if (!IsFull(batch)) await appended.WaitAsync(cancellationToken);
        }
    }

    private static bool IsFull(IReadOnlyList<LogEntry> batch) =>
        batch.Count == BatchSize || batch.Sum(entry => entry.Json.Length) >= PageBytes;
}
