using LiveTakeover.Handoff.Conversations.Channels;

namespace LiveTakeover.Bot.Channels.Delivery;

/// <summary>Checks a channel's service URL, which comes from outside.</summary>
internal static class ServiceAddress
{
    /// <returns>The base URL for requests, ending in a slash.</returns>
    /// <exception cref="DeliveryException">The URL must not be called.</exception>
    public static Uri Check(string? serviceUrl, ChannelsOptions options)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || (url.UserInfo + url.Query + url.Fragment).Length > 0)
            throw new DeliveryException($"The service URL '{serviceUrl}' is no plain address.");
        if (url.Scheme != Uri.UriSchemeHttps && !(options.DangerouslyAllowPrivateNetworks && url.Scheme == Uri.UriSchemeHttp))
            throw new DeliveryException($"The service URL '{serviceUrl}' is not https.");
        return url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
    }
}
