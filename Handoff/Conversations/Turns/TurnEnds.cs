using System.Threading.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>For channels that expect the bot's answers in the HTTP response.</summary>
public sealed class TurnEnds(IDatabase database, ChangeSignals signals)
{
    /// <summary>Completes when the bot will say nothing more to this entry: its turn has ended, or the bot has lost control.</summary>
    public async Task WaitAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        var woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var turns = signals.On(Topics.Turns, entry.ConversationId, () => woken.Writer.TryWrite(true));
        using var control = signals.On(Topics.Conversations, entry.ConversationId, () => woken.Writer.TryWrite(true));
        while (await database.ReadAsync(store => TurnTable.IsOwed(store, entry), cancellationToken))
            await woken.Reader.ReadAsync(cancellationToken);
    }
}
