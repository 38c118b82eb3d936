using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.Handoff.Conversations.Limits;

public static class RemoteAddress
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// The key under which a client's requests are counted: an IPv4 address, or the /64 network of an IPv6 address, since whoever
    /// has one address of it has all of them.
    /// </summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? Of(address) : "";

    /// <inheritdoc cref="Of(HttpContext)"/>
    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
