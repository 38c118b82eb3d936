using LiveTakeover.Bot.Network;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Middleware.Delivery;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace LiveTakeover.Bot.Channels.Delivery;

/// <summary>
/// Sends, updates and deletes activities with the SDK's connector, in one attempt each, and reports whether a retry may succeed.
/// </summary>
internal sealed class Connector(ConnectorClients clients, IOptions<ChannelsOptions> options, TimeProvider time)
{
    /// <returns>The channel's id of the new activity, if it gives one.</returns>
    public Task<string?> SendAsync(ConversationReference to, Activity activity, CancellationToken cancellationToken) => CallAsync(
        to,
        conversations => activity.ReplyToId is { } replyTo
            ? conversations.ReplyToActivityAsync(to.Conversation.Id, replyTo, activity, cancellationToken)
            : conversations.SendToConversationAsync(to.Conversation.Id, activity, cancellationToken),
        cancellationToken);

    public Task UpdateAsync(ConversationReference to, string channelActivityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(
        to,
        conversations => conversations.UpdateActivityAsync(to.Conversation.Id, channelActivityId, activity, cancellationToken),
        cancellationToken);

    public Task DeleteAsync(ConversationReference to, string channelActivityId, CancellationToken cancellationToken) => CallAsync(
        to,
        async conversations =>
        {
            await conversations.DeleteActivityAsync(to.Conversation.Id, channelActivityId, cancellationToken);
            return null;
        },
        cancellationToken);

    // A token may have been revoked early, so the second attempt uses a new one.
    private async Task<string?> CallAsync(
        ConversationReference to, Func<IConversations, Task<ResourceResponse?>> call, CancellationToken cancellationToken)
    {
        var client = await clients.ForAsync(ServiceAddress.Check(to.ServiceUrl, options.Value), cancellationToken);
        var token = await clients.TokenAsync(client, refused: null, cancellationToken);
        try
        {
            return await CallOnceAsync(client, call, cancellationToken);
        }
        catch (DeliveryException exception) when (exception.TokenRefused && token is not null)
        {
            await clients.TokenAsync(client, refused: token, cancellationToken);
            return await CallOnceAsync(client, call, cancellationToken);
        }
    }

    private async Task<string?> CallOnceAsync(
        IConnectorClient client, Func<IConversations, Task<ResourceResponse?>> call, CancellationToken cancellationToken)
    {
        try
        {
            return (await call(client.Conversations))?.Id;
        }
        catch (ErrorResponseException exception)
        {
            if (ChannelAnswer.Failure(exception.Response, time.GetUtcNow()) is { } failure) throw failure;
            return null;
        }
        catch (SerializationException)
        {
            // The channel accepted the line; only its response could not be read.
            return null;
        }
        catch (HttpRequestException exception) when (exception.InnerException is PrivateAddressException refused)
        {
            throw new DeliveryException(refused.Message);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new ChannelBusyException($"{client.BaseUri.Host} does not answer.", retryAfter: null, exception);
        }
    }
}
