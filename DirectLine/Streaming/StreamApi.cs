using LiveTakeover.DirectLine.Activities;
using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.Errors;
using LiveTakeover.DirectLine.RateLimits;
using LiveTakeover.Handoff.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.Streaming;

internal static class StreamApi
{
    private const string Path = "/conversations/{conversationId}/stream";

    /// <summary>A WebSocket begins with GET over HTTP/1.1, and with CONNECT over HTTP/2 (RFC 8441).</summary>
    public static void MapStream(this IEndpointRouteBuilder routes)
    {
        Limit(routes.MapGet(Path, Open));
        Limit(routes.MapMethods(Path, [HttpMethods.Connect], Open).ExcludeFromDescription());
    }

    private static void Limit(RouteHandlerBuilder stream) =>
        stream.Limit(limits => limits.Sockets).Limit(limits => limits.SocketsAtOnce).DisableRequestTimeout();

    private static async Task Open(
        string conversationId,
        string? watermark,
        StreamTicket _,
        HttpContext context,
        ConversationService conversations,
        ClientSockets sockets,
        IOptions<DirectLineOptions> options)
    {
        if (!context.WebSockets.IsWebSocketRequest) throw Refusal.BadArgument("The stream is opened as a WebSocket");
        await conversations.KnownAsync(conversationId, context.RequestAborted);

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = options.Value.KeepAlive,
            KeepAliveTimeout = options.Value.KeepAlive,
        });
        await sockets.ServeAsync(socket, conversationId, Watermark.Parse(watermark), context.RequestAborted);
    }
}
