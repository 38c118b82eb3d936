using System.Net;
using System.Net.Sockets;

namespace LiveTakeover.Bot.Network;

/// <summary>
/// Connects to public addresses only. A URL from a channel or a story must not reach this host's own network, neither by its name
/// nor by the address that the name resolves to at the time of the call (SSRF).
/// </summary>
internal static class PublicNetwork
{
    /// <summary>An HTTP handler for such URLs. It uses neither redirects nor a proxy, because both lead to unchecked addresses.</summary>
    public static SocketsHttpHandler Handler(bool allowPrivate) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowPrivate, cancellationToken),
    };

    /// <summary>
    /// Connects to the same address that was checked, so that the name cannot be resolved differently in between (DNS rebinding).
    /// </summary>
    /// <exception cref="PrivateAddressException">The name has no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellationToken);
        var allowed = allowPrivate ? addresses : [.. addresses.Where(IsPublic)];
        if (allowed.Length == 0) throw new PrivateAddressException(to.Host);
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

    // IANA's special-purpose registries: addresses that are not globally reachable, and other notations of them.
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];
}

/// <summary>The address is in a private network, and the setting <c>DangerouslyAllowPrivateNetworks</c> is off.</summary>
internal sealed class PrivateAddressException(string host) : Exception($"The host '{host}' is in a private network.");
