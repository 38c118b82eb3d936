using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels;

/// <summary>The Bot Connector's REST API, as far as lines are sent, changed and taken back over it.</summary>
internal sealed class Connector(ConnectorTokens tokens, IHttpClientFactory http, ChannelsOptions options, TimeProvider time)
{
    public const string HttpClientName = "connector";

    /// <returns>The channel's id of the new activity, if it gives one.</returns>
    public Task<string?> SendAsync(ConversationReference to, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Address(to, activity.ReplyToId), activity, cancellationToken);

    public Task UpdateAsync(ConversationReference to, string channelActivityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, Address(to, channelActivityId), activity, cancellationToken);

    public Task DeleteAsync(ConversationReference to, string channelActivityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, Address(to, channelActivityId), activity: null, cancellationToken);

    private Uri Address(ConversationReference to, string? activityId)
    {
        var activities = $"v3/conversations/{Uri.EscapeDataString(to.Conversation.Id)}/activities";
        return new Uri(ServiceAddress.Check(to.ServiceUrl, options), activityId is null ? activities : $"{activities}/{Uri.EscapeDataString(activityId)}");
    }

    // A token may have been revoked before its time: the second one is asked for anew.
    private async Task<string?> CallAsync(HttpMethod method, Uri address, Activity? activity, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(refused: null, cancellationToken);
        try
        {
            return await CallAsync(method, address, activity, token, cancellationToken);
        }
        catch (DeliveryException exception) when (exception.TokenRefused && token is not null)
        {
            return await CallAsync(method, address, activity, await tokens.GetAsync(refused: token, cancellationToken), cancellationToken);
        }
    }

    private async Task<string?> CallAsync(HttpMethod method, Uri address, Activity? activity, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (activity is not null)
            request.Content = new ByteArrayContent(ActivityJson.SerializeToUtf8Bytes(activity)) { Headers = { ContentType = new("application/json") } };
        try
        {
            using var client = http.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            Judge(response);
            return IdIn(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException exception) when (exception.InnerException is DeliveryException refused)
        {
            throw new DeliveryException(refused.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ChannelBusyException($"{address.Host} does not answer.", retryAfter: null, exception);
        }
    }

    // The statuses that the Connector's documentation has tried again; anything else is the channel's last word.
    private void Judge(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode) return;
        var status = (int)response.StatusCode;
        var reason = $"The channel answered {status} {response.ReasonPhrase}.";
        if (status >= 500 || response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests)
            throw new ChannelBusyException(reason, RetryAfter(response.Headers.RetryAfter));
        throw new DeliveryException(reason, tokenRefused: response.StatusCode == HttpStatusCode.Unauthorized);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? header?.Date - time.GetUtcNow();

    private static string? IdIn(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<ResourceResponse>(body, ActivityJson.Options)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
