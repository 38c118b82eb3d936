using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace LiveTakeover.Middleware.Delivery;

/// <summary>
/// Sends what agents and the system say by the bot's own adapter. The bot's lines leave in its turns; what is said after one of
/// them waits until it has left.
/// </summary>
internal sealed class HandoffDelivery<TAdapter>(
    Outbox outbox, IConversationOwners owners, HandoffMiddleware gate, TAdapter adapter, ChangeSignals signals,
    IOptions<HandoffDeliveryOptions> options,
    TimeProvider time,
    ILogger<HandoffDelivery<TAdapter>> log)
    : OutboxDelivery(outbox, owners, signals, time, log)
    where TAdapter : CloudAdapterBase
{
    protected override TimeSpan GiveUpAfter => options.Value.GiveUpAfter;

    protected override bool IsFor(ConversationReference to, LogEntry line) =>
        line.Author.Kind is AuthorKind.Agent or AuthorKind.System && ChannelLine.IsFor(to, line);

    protected override async Task<string?> SendAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        await gate.BotLinesSentAsync(line.ConversationId).WaitAsync(cancellationToken);
        try
        {
            var delivery = new DeliveryActivity(to, ChannelLine.Of(line, to));
            await adapter.ContinueConversationAsync(options.Value.AppId ?? "", delivery, delivery.DeliverAsync, cancellationToken);
            return delivery.Result();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (Failure(exception) is { } failure) throw failure;
            return null;
        }
    }

    // Only the channel's own refusal is final. A refused token may be a secret that somebody is about to mend.
    private Exception? Failure(Exception exception) => exception switch
    {
        SerializationException => null, // it took the line, and says so in words of its own
        ErrorResponseException { Response: { } response } => ChannelAnswer.Failure(response, Time.GetUtcNow()) switch
        {
            DeliveryException { TokenRefused: true } refused => new ChannelBusyException(refused.Message),
            var failure => failure,
        },
        _ => new ChannelBusyException(exception.GetBaseException().Message, retryAfter: null, exception),
    };
}
