using System.Runtime.CompilerServices;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Reads conversations from their beginning to their end, in parts that fit into memory, however long they are.</summary>
public sealed class Transcripts(IDatabase database, ConversationLog log)
{
    private const int BatchSize = 100;

    /// <summary>All lines of a conversation that are there now.</summary>
    /// <param name="conversation">Which.</param>
    /// <param name="during">Only what was said in this time; null for all of it.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async IAsyncEnumerable<IReadOnlyList<LogEntry>> LinesAsync(
        Conversation conversation, CalendarPeriod? during, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (from, to) = (during?.From.ToDateTimeOffset(), during?.To.ToDateTimeOffset());
        for (long after = 0; await log.ReadAsync(conversation.Id, after, cancellationToken: cancellationToken) is { Count: > 0 } batch; after = batch[^1].Seq)
            yield return during is null ? batch : [.. batch.Where(entry => entry.At >= from && entry.At < to)];
    }

    /// <summary>Conversations in which something may have been said in this time, without those that were deleted.</summary>
    public async IAsyncEnumerable<Conversation> DuringAsync(CalendarPeriod period, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (from, to) = (period.From.ToUnixTimeMilliseconds(), period.To.ToUnixTimeMilliseconds());
        for (var after = ""; await PageAsync(after) is { Count: > 0 } page; after = page[^1].Id)
            foreach (var conversation in page) yield return conversation;

        Task<IReadOnlyList<Conversation>> PageAsync(string after) =>
            database.ReadAsync(store => ConversationTable.During(store, from, to, after, BatchSize), cancellationToken);
    }
}
