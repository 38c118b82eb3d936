using System.Net.WebSockets;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine.Streaming;

/// <summary>Serves sockets. A socket's person is online while it is open.</summary>
internal sealed class ClientSockets(
    ConversationLog lines, Typing typing, PresenceService presence, TimeProvider time, IHostApplicationLifetime host,
    ILogger<ClientSocket> log)
{
    private static readonly KeyValuePair<string, object?> Chat = Instruments.Tag("kind", "chat");

    public async Task ServeAsync(WebSocket socket, string conversationId, long after, CancellationToken aborted)
    {
        await using var online = await presence.ConnectAsync(PresenceService.OfUser(conversationId), aborted);
        Instruments.Sockets.Add(1, Chat);
        try
        {
            using var served = new ClientSocket(socket, conversationId, lines, typing, time, log);
            await served.RunAsync(after, host.ApplicationStopping);
        }
        finally
        {
            Instruments.Sockets.Add(-1, Chat);
        }
    }
}
