using System.Net;
using Microsoft.AspNetCore.Builder;
using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Limits;

/// <summary>Limits the connections that one remote address has open at once, sockets included.</summary>
internal sealed class LimitConnections(IOptions<LimitsOptions> options, IOptions<ForwardedHeadersOptions> proxies) : IDisposable
{
    private readonly Places open = new(new AtOnce
    {
        PerConversation = 1,
        PerAddress = options.Value.ConnectionsPerAddress,
        InAll = int.MaxValue,
        Waiting = 0,
    });

    public ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        using var place = await open.EnterAsync(conversationId: null, AddressOf(connection), connection.ConnectionClosed);
        if (place.IsAcquired) await next(connection);
        else connection.Abort(new ConnectionAbortedException("The address has too many connections."));
    };

    public void Dispose() => open.Dispose();

    /// <returns>Null for connections that are not counted.</returns>
    private string? AddressOf(ConnectionContext connection)
    {
        if (!options.Value.Enabled || (connection.RemoteEndPoint as IPEndPoint)?.Address is not { } address) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return IsProxy(address) ? null : RemoteAddress.Of(address);
    }

    private bool IsProxy(IPAddress address) =>
        proxies.Value.KnownProxies.Contains(address) || proxies.Value.KnownIPNetworks.Any(network => network.Contains(address));
}
