using System.Runtime.CompilerServices;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Figures;

namespace LiveTakeover.Handoff.Team.Transcripts;

/// <summary>Reads whole conversations in batches, so that memory use does not depend on their length.</summary>
public sealed class TranscriptReader(IDatabase database, ConversationLog log)
{
    private const int BatchSize = 100;

    /// <summary>All current lines of a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="during">Only lines of this period; null for all lines.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async IAsyncEnumerable<IReadOnlyList<LogEntry>> LinesAsync(
        Conversation conversation, CalendarPeriod? during, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (from, to) = (during?.From.ToDateTimeOffset(), during?.To.ToDateTimeOffset());
        for (long after = 0; await log.ReadAsync(
            conversation.Id, after, cancellationToken: cancellationToken) is { Count: > 0 } batch; after = batch[^1].Seq)
            yield return during is null ? batch : [.. batch.Where(entry => entry.At >= from && entry.At < to)];
    }

    /// <summary>Conversations that may have lines in this period, without erased ones.</summary>
    public async IAsyncEnumerable<Conversation> DuringAsync(
        CalendarPeriod period, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (from, to) = (period.From.ToUnixTimeMilliseconds(), period.To.ToUnixTimeMilliseconds());
        for (var after = ""; await PageAsync(after) is { Count: > 0 } page; after = page[^1].Id)
            foreach (var conversation in page) yield return conversation;

        Task<IReadOnlyList<Conversation>> PageAsync(string after) =>
            database.ReadAsync(store => ConversationTable.During(store, from, to, after, BatchSize), cancellationToken);
    }
}
