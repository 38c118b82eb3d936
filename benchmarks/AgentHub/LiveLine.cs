using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.AgentHub.Benchmarks;

/// <summary>A page's live connection: SignalR's JSON protocol, as far as the page speaks it.</summary>
internal sealed class LiveLine(Marks marks, Action<IEnumerable<JsonElement>> changed) : IDisposable
{
    private const byte End = 0x1e;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly CancellationTokenSource closed = new();
    private int streams;

    public CancellationToken Closed => closed.Token;

    public async Task OpenAsync(Uri hub, string cookies)
    {
        socket.Options.SetRequestHeader("Cookie", cookies);
        await socket.ConnectAsync(new UriBuilder(hub) { Scheme = "ws", Path = "/hub/live" }.Uri, CancellationToken.None);
        await SendAsync(new { protocol = "json", version = 1 });
        _ = ReadAsync();
        _ = PingAsync();
    }

    public Task FollowAsync(string conversationId) =>
        SendAsync(new { type = 4, invocationId = $"{++streams}", target = "FollowLog", arguments = new object[] { conversationId, 0 } });

    public void Dispose()
    {
        closed.Cancel();
        socket.Dispose();
        oneAtATime.Dispose();
        closed.Dispose();
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(KeepAlive);
        while (await timer.WaitForNextTickAsync(Closed)) await SendAsync(new { type = 6 });
    }

    private async Task SendAsync(object message)
    {
        await oneAtATime.WaitAsync();
        await socket.SendAsync(
            (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message), End], WebSocketMessageType.Text, endOfMessage: true,
            CancellationToken.None);
        oneAtATime.Release();
    }

    private async Task ReadAsync()
    {
        var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), Closed) is { MessageType: WebSocketMessageType.Text } frame)
            {
                await read.WriteAsync(buffer.AsMemory(0, frame.Count), Closed);
                if (!frame.EndOfMessage) continue;
                foreach (var message in Encoding.UTF8.GetString(read.ToArray()).Split((char)End, StringSplitOptions.RemoveEmptyEntries))
                    Hear(message);
                read.SetLength(0);
            }
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException)
        {
            // This side has closed.
        }
    }

    private void Hear(string message)
    {
        if (message.Contains("\"target\":\"Changed\"", StringComparison.Ordinal))
            changed(JsonDocument.Parse(message).RootElement.GetProperty("arguments")[0].EnumerateArray());
        else marks.Read(Encoding.UTF8.GetBytes(message));
    }
}
