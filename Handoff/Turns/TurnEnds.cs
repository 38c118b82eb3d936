using System.Threading.Channels;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>For channels that expect the bot's answer in the response to what they sent.</summary>
public sealed class TurnEnds(IDatabase database, Wakeups wakeups)
{
    /// <summary>Completes when the bot has nothing more to say to this entry: it is done with it, or no longer in control.</summary>
    public async Task WaitAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        var woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var turns = wakeups.On(Topic.Turns, entry.ConversationId, () => woken.Writer.TryWrite(true));
        using var control = wakeups.On(Topic.Conversations, entry.ConversationId, () => woken.Writer.TryWrite(true));
        while (await database.ReadAsync(store => TurnTable.IsOwed(store, entry), cancellationToken))
            await woken.Reader.ReadAsync(cancellationToken);
    }
}
