using System.Diagnostics;
using System.Net.WebSockets;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>A bare socket.</summary>
internal sealed class Echo : IDisposable
{
    private static readonly byte[] Message = new byte[256];

    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[1024];

    public static async Task<Echo[]> OpenAsync(Node node, int count)
    {
        var address = new UriBuilder(node.Address) { Scheme = "ws", Path = "/echo" }.Uri;
        var echoes = new Echo[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (n, cancellation) =>
        {
            echoes[n] = new Echo();
            await echoes[n].socket.ConnectAsync(address, cancellation);
        });
        return echoes;
    }

    public async Task<Said> SayAsync(long since)
    {
        await socket.SendAsync(Message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        return new Said(Stopwatch.GetElapsedTime(since), Stopwatch.GetElapsedTime(since));
    }

    public void Dispose() => socket.Dispose();
}
