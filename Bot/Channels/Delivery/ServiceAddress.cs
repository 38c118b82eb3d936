using System.Net;
using System.Net.Sockets;

namespace LiveTakeover.Bot.Channels;

/// <summary>
/// Where a channel may be spoken to. The address comes from outside, so it must not lead into the network
/// that this host stands in: neither by its name, nor by what the name resolves to when it is called.
/// </summary>
internal static class ServiceAddress
{
    /// <returns>The base for requests, ending in a slash.</returns>
    /// <exception cref="DeliveryException">The address is not one that may be called.</exception>
    public static Uri Check(string? serviceUrl, ChannelsOptions options)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            throw new DeliveryException($"The service URL '{serviceUrl}' is no plain address.");
        if (url.Scheme != Uri.UriSchemeHttps && !(options.DangerouslyAllowPrivateNetworks && url.Scheme == Uri.UriSchemeHttp))
            throw new DeliveryException($"The service URL '{serviceUrl}' is not https.");
        return url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
    }

    /// <summary>Connects to a public address only. It looks at the address that is connected to, so a name cannot be pointed elsewhere in between.</summary>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, ChannelsOptions options, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellationToken);
        var allowed = options.DangerouslyAllowPrivateNetworks ? addresses : [.. addresses.Where(IsPublic)];
        if (allowed.Length == 0) throw new DeliveryException($"The service URL's host '{to.Host}' is in a private network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return !IPAddress.IsLoopback(address) && !Reserved.Any(network => network.Contains(address));
    }

    // IANA's special-purpose registries: what is not reachable from everywhere, or is another way to write what is not.
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];
}
