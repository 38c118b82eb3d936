using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LiveTakeover.Faults.Tests.Fire.Sites;

internal enum Weather
{
    Clear,

    /// <summary>Each piece comes 50 ms late.</summary>
    Delays,

    /// <summary>Pieces go in and never come out. Connections stay open.</summary>
    Swallows,
}

/// <summary>A line between two programs that can fail as lines do.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> open = new();
    private readonly CancellationTokenSource over = new();
    private readonly Func<int> target;
    private readonly Task accepting;
    private int halves;

    /// <param name="target">The port behind the line, which may change.</param>
    public Proxy(Func<int> target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Weather Weather { get; set; }

    /// <summary>Cuts every connection.</summary>
    public void Cut()
    {
        foreach (var socket in open.Keys) socket.Close(timeout: 0);
    }

    /// <summary>Cuts some connections in the middle of what goes over them next.</summary>
    public void Halve(int connections) => Interlocked.Add(ref halves, connections);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
        over.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                _ = JoinAsync(await listener.AcceptSocketAsync(over.Token));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task JoinAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            open[client] = open[server] = 0;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, target(), over.Token);
                await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
            }
            catch (Exception exception) when (IsOver(exception))
            {
            }

            open.TryRemove(client, out _);
            open.TryRemove(server, out _);
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, over.Token) is > 0 and var length)
            {
                if (Weather == Weather.Delays) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, over.Token);
                if (Weather == Weather.Swallows) continue;
                var isHalved = length > 1 && TakeHalf();
                await to.SendAsync(buffer.AsMemory(0, isHalved ? length / 2 : length), over.Token);
                if (isHalved) return;
            }
        }
        catch (Exception exception) when (IsOver(exception))
        {
        }
    }

    private bool TakeHalf()
    {
        if (Interlocked.Decrement(ref halves) >= 0) return true;
        Interlocked.Increment(ref halves);
        return false;
    }

    private static bool IsOver(Exception exception) =>
        exception is SocketException or ObjectDisposedException or OperationCanceledException;
}
