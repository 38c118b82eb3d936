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
    public static void MapStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/conversations/{conversationId}/stream", Open)
            .Limit(limits => limits.Sockets).Limit(limits => limits.SocketsAtOnce).DisableRequestTimeout();

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
