using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels.Delivery;

/// <summary>Sends one line to its channel, in one attempt.</summary>
internal sealed class LineSender(Connector connector, Outbox outbox, TimeProvider time)
{
    // A late typing indicator would be misleading.
    private static readonly TimeSpan TypingLife = TimeSpan.FromSeconds(5);

    /// <returns>The channel's own id of the line, if it gives one.</returns>
    /// <exception cref="ChannelBusyException">Try again.</exception>
    /// <exception cref="DeliveryException">Never try again.</exception>
    public async Task<string?> SendAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken) => line.Type switch
    {
        ActivityTypes.Typing => await TypeAsync(line, to, cancellationToken),
        ActivityTypes.MessageUpdate => await UpdateAsync(line, to, cancellationToken),
        ActivityTypes.MessageDelete => await DeleteAsync(line, to, cancellationToken),
        _ => await connector.SendAsync(to, OutgoingLine.Of(line, to), cancellationToken),
    };

    private async Task<string?> TypeAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - line.At > TypingLife) return null;
        try
        {
            return await connector.SendAsync(to, OutgoingLine.Of(line, to), cancellationToken);
        }
        catch (ChannelBusyException)
        {
            return null;
        }
    }

    private async Task<string> UpdateAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        var id = await ChannelIdAsync(line, cancellationToken);
        var activity = OutgoingLine.Of(line, to);
        activity.Type = ActivityTypes.Message;
        activity.Id = id;
        activity.ReplyToId = null;
        await connector.UpdateAsync(to, id, activity, cancellationToken);
        return id;
    }

    private async Task<string> DeleteAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        var id = await ChannelIdAsync(line, cancellationToken);
        await connector.DeleteAsync(to, id, cancellationToken);
        return id;
    }

    // A bot refers to a line by its log id; the channel has its own id for it.
    private async Task<string> ChannelIdAsync(LogEntry line, CancellationToken cancellationToken) =>
        await outbox.ChannelActivityIdAsync(line.ConversationId, line.Activity.ReplyToId ?? "", cancellationToken)
        ?? throw new DeliveryException($"The channel has no activity '{line.Activity.ReplyToId}' to change.");
}
