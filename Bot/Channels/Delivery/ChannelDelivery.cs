using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Channels.Delivery;

/// <summary>Sends all that a person is to get, the bot's lines and the agents', by the SDK's connector.</summary>
internal sealed class ChannelDelivery(
    Outbox outbox, IConversationOwners owners, LineSender sender, ChangeSignals signals, IOptions<ChannelsOptions> options,
    TimeProvider time, ILogger<ChannelDelivery> log)
    : OutboxDelivery(outbox, owners, signals, time, log)
{
    protected override TimeSpan GiveUpAfter => options.Value.GiveUpAfter;

    protected override bool IsFor(ConversationReference to, LogEntry line) => ChannelLine.IsFor(to, line);

    protected override Task<string?> SendAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken) =>
        sender.SendAsync(line, to, cancellationToken);
}
