using System.Net.WebSockets;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests;

/// <summary>Reads a socket to its end and keeps the lines in the order in which they came.</summary>
public sealed class SocketReader : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private readonly List<Line> lines = [];
    private readonly CancellationTokenSource closed = new();
    private readonly WebSocket socket;
    private readonly Task reading;

    public SocketReader(WebSocket socket, Func<JsonElement, IEnumerable<Line>> read)
    {
        this.socket = socket;
        reading = ReadAsync(read);
    }

    /// <summary>Completes when the socket is closed, by whichever side.</summary>
    public Task Ended => reading;

    public IReadOnlyList<Line> Lines
    {
        get
        {
            lock (lines) return [.. lines];
        }
    }

    public async Task<IReadOnlyList<Line>> UntilAsync(Func<Line, bool> found)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!Lines.Any(found))
        {
            enough.Token.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, enough.Token);
        }

        return Lines;
    }

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        await reading;
        socket.Dispose();
        closed.Dispose();
    }

    private async Task ReadAsync(Func<JsonElement, IEnumerable<Line>> read)
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), closed.Token);
                await message.WriteAsync(buffer.AsMemory(0, part.Count));
                if (!part.EndOfMessage) continue;
                Keep(message.ToArray(), read);
                message.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // Closed, by us or by the server: what came is what was received.
        }
    }

    // SignalR puts several records into one message; Direct Line's frames are one record each.
    private void Keep(byte[] message, Func<JsonElement, IEnumerable<Line>> read)
    {
        foreach (var range in message.AsSpan().Split(RecordSeparator))
        {
            var record = message.AsSpan()[range];
            if (record.IsEmpty) continue;
            var frame = JsonSerializer.Deserialize<JsonElement>(record);
            lock (lines) lines.AddRange(read(frame));
        }
    }
}
