using System.Net.WebSockets;
using System.Text.Json;

namespace LiveTakeover.Browser.Tests.Engines;

/// <summary>One call after the other over a WebDriver BiDi connection. Nobody subscribes to events, so what comes is answers.</summary>
internal sealed class BiDi : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[1024 * 1024];
    private int calls;

    public static async Task<BiDi> ConnectAsync(Uri address)
    {
        var wire = new BiDi();
        await wire.socket.ConnectAsync(address, CancellationToken.None);
        return wire;
    }

    public async Task<JsonElement> CallAsync(string method, object parameters)
    {
        using var enough = new CancellationTokenSource(Patience);
        var call = JsonSerializer.SerializeToUtf8Bytes(new { id = ++calls, method, @params = parameters });
        await socket.SendAsync(call, WebSocketMessageType.Text, endOfMessage: true, enough.Token);
        while (true)
        {
            var answer = await ReadAsync(enough.Token);
            if (!answer.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.Number || id.GetInt32() != calls) continue;
            if (answer.TryGetProperty("result", out var result)) return result;
            throw new InvalidOperationException($"{method}: {answer}");
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> ReadAsync(CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            length += part.Count;
            if (part.EndOfMessage) return JsonDocument.Parse(buffer.AsSpan(0, length).ToArray()).RootElement;
        }
    }
}
