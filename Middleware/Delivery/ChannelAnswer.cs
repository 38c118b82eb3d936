using System.Net;
using System.Net.Http.Headers;
using LiveTakeover.Handoff.Conversations.Channels;
using Microsoft.Rest;

namespace LiveTakeover.Middleware.Delivery;

/// <summary>What a channel's answer to a line means.</summary>
internal static class ChannelAnswer
{
    private static readonly HttpStatusCode[] Passing =
    [
        HttpStatusCode.RequestTimeout, HttpStatusCode.PreconditionFailed, HttpStatusCode.TooManyRequests,
    ];

    /// <summary>
    /// The statuses that the Connector's documentation has tried again are a busy channel; anything else is the channel's last
    /// word. Null for a success: the SDK takes some for errors.
    /// </summary>
    public static Exception? Failure(HttpResponseMessageWrapper response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        if (status is >= 200 and < 300) return null;
        var reason = $"The channel answered {status} {response.ReasonPhrase}.";
        if (status >= 500 || Passing.Contains(response.StatusCode)) return new ChannelBusyException(reason, RetryAfter(response, now));
        return new DeliveryException(reason, tokenRefused: response.StatusCode == HttpStatusCode.Unauthorized);
    }

    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var given)) return null;
        return RetryConditionHeaderValue.TryParse(given.FirstOrDefault(), out var header) ? header.Delta ?? header.Date - now : null;
    }
}
