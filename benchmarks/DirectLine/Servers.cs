using System.Net.WebSockets;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Takeovers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>What runs in the child process besides the product itself.</summary>
internal static class Servers
{
    /// <summary>The physical limit: Kestrel and a socket, and nothing behind them.</summary>
    public static async Task<int> EchoAsync()
    {
        await using var app = Builder().Build();
        app.UseWebSockets();
        app.MapGet("/health/live", () => "");
        app.MapGet("/echo", EchoAsync);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The channel alone, on its store: no bot answers.</summary>
    public static async Task<int> ChannelAsync()
    {
        var builder = Builder();
        builder.Services.AddHandoff(builder.Configuration).AddDirectLine(builder.Configuration);
        await using var app = builder.Build();
        app.MapGet("/health/live", () => "");
        app.MapDirectLine();
        await app.RunAsync();
        return 0;
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder;
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[1024];
        while (true)
        {
            // An empty buffer first, so that a quiet socket holds none.
            var waiting = await socket.ReceiveAsync(Memory<byte>.Empty, context.RequestAborted);
            if (waiting.MessageType == WebSocketMessageType.Close) return;
            var read = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
            await socket.SendAsync(buffer.AsMemory(0, read.Count), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        }
    }
}
