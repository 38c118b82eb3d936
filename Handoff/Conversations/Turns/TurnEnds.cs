using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>For channels that expect the bot's answers in the HTTP response.</summary>
public sealed class TurnEnds(IDatabase database, WarmConversations warm, ChangeSignals signals, TimeProvider time)
{
    /// <summary>Completes when the bot will say nothing more to this entry: its turn has ended, or the bot has lost control.</summary>
    /// <returns>The first page of the entries after it; see <see cref="ConversationLog.ReadAsync"/>.</returns>
    public async Task<IReadOnlyList<LogEntry>> WaitAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        using var turns = signals.Signal(Topics.Turns, entry.ConversationId);
        using var control = signals.On(Topics.Conversations, entry.ConversationId, turns.Set);
        while (true)
        {
            if (warm.Find(entry.ConversationId) is { } known)
            {
                if (IsOwed(known, entry))
                {
                    await turns.WaitAsync(cancellationToken);
                    continue;
                }

                if (warm.After(entry.ConversationId, entry.Seq, ConversationLog.BatchSize) is { } kept) return kept;
            }

            var entries = await GrowingPause.WhileUnavailableAsync(
                () => database.ReadAsync(store => After(store, entry), cancellationToken), time, cancellationToken);
            if (entries is not null) return entries;
            await turns.WaitAsync(cancellationToken);
        }
    }

    // The entry's turn is pending or running.
    private static bool IsOwed(Conversation known, LogEntry entry) =>
        known.TurnSeq < entry.Seq && known.LastInboundSeq >= entry.Seq && known.BotHas(entry.Epoch);

    private static IReadOnlyList<LogEntry>? After(StoreTransaction store, LogEntry entry) =>
        ConversationTable.Find(store, entry.ConversationId) is { } known && IsOwed(known, entry)
            ? null
            : LogTable.ReadAfter(store, entry.ConversationId, entry.Seq, ConversationLog.BatchSize);
}
