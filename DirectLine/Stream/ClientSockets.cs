using System.Net.WebSockets;
using LiveTakeover.Handoff;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine;

/// <summary>While a socket is served, its person is online.</summary>
internal sealed class ClientSockets(
    ConversationLog log, Typing typing, Presence presence, TimeProvider clock, IHostApplicationLifetime host, ILogger<ClientSocket> logger)
{
    private static readonly KeyValuePair<string, object?> Chat = Instruments.Tag("kind", "chat");

    public async Task ServeAsync(WebSocket socket, string conversationId, long after, CancellationToken aborted)
    {
        await using var online = await presence.ConnectAsync(Presence.OfUser(conversationId), aborted);
        Instruments.Sockets.Add(1, Chat);
        try
        {
            await new ClientSocket(socket, conversationId, log, typing, clock, logger).RunAsync(after, host.ApplicationStopping);
        }
        finally
        {
            Instruments.Sockets.Add(-1, Chat);
        }
    }
}
