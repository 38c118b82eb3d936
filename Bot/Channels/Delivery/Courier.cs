using LiveTakeover.BotFramework;
using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels;

/// <summary>Brings one line to its channel: once, without patience.</summary>
internal sealed class Courier(Connector connector, Outbox outbox, TimeProvider time)
{
    // Typing that comes late would be a lie.
    private static readonly TimeSpan TypingLife = TimeSpan.FromSeconds(5);

    /// <exception cref="ChannelBusyException">Try again.</exception>
    /// <exception cref="DeliveryException">Never try again.</exception>
    public async Task BringAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        var channelActivityId = line.Activity.Type switch
        {
            ActivityTypes.Typing => await TypeAsync(line, to, cancellationToken),
            ActivityTypes.MessageUpdate => await UpdateAsync(line, to, cancellationToken),
            ActivityTypes.MessageDelete => await DeleteAsync(line, to, cancellationToken),
            _ => await connector.SendAsync(to, OutgoingLine.Of(Copy(line), to), cancellationToken),
        };
        await outbox.SentAsync(line, channelActivityId, cancellationToken);
    }

    private async Task<string?> TypeAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - line.At > TypingLife) return null;
        try
        {
            return await connector.SendAsync(to, OutgoingLine.Of(Copy(line), to), cancellationToken);
        }
        catch (ChannelBusyException)
        {
            return null;
        }
    }

    private async Task<string> UpdateAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        var id = await ChannelIdAsync(line, cancellationToken);
        var activity = OutgoingLine.Of(Copy(line), to);
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

    // What a bot names is a line of the log; the channel knows it by another id.
    private async Task<string> ChannelIdAsync(LogEntry line, CancellationToken cancellationToken) =>
        await outbox.ChannelActivityIdAsync(line.ConversationId, line.Activity.ReplyToId ?? "", cancellationToken)
        ?? throw new DeliveryException($"The channel has no activity '{line.Activity.ReplyToId}' to change.");

    // The entry keeps its id: it is what the delivery is recorded under, and it may be brought again.
    private static LogEntry Copy(LogEntry line) =>
        line with { Activity = ActivityJson.Deserialize(ActivityJson.Serialize(line.Activity)) };
}
