using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>For channels that expect the bot's answers in the HTTP response.</summary>
public sealed class TurnEnds(IDatabase database, ChangeSignals signals)
{
    /// <summary>Completes when the bot will say nothing more to this entry: its turn has ended, or the bot has lost control.</summary>
    public async Task WaitAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        using var turns = signals.Signal(Topics.Turns, entry.ConversationId);
        using var control = signals.On(Topics.Conversations, entry.ConversationId, turns.Set);
        while (await database.ReadAsync(store => TurnTable.IsOwed(store, entry), cancellationToken))
            await turns.WaitAsync(cancellationToken);
    }
}
