using System.Net;
using System.Net.Sockets;

namespace LiveTakeover.Abuse.Benchmarks;

/// <summary>A machine of its own for the host: each has another loopback address.</summary>
internal static class Machine
{
    private static readonly IPAddress Abuser = IPAddress.Parse("127.0.0.2");

    public static readonly HttpClient OfOther = Client(IPAddress.Loopback);

    /// <summary>All that the visitor does comes from one address.</summary>
    public static readonly HttpClient OfVisitor = Client(Abuser);

    /// <summary>A connection of the visitor that takes in as little as it can before it is read.</summary>
    public static async Task<Socket> ConnectAsync(Uri host, CancellationToken over)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        socket.Bind(new IPEndPoint(Abuser, 0));
        await socket.ConnectAsync(host.Host, host.Port, over);
        return socket;
    }

    private static HttpClient Client(IPAddress from) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        ConnectCallback = async (context, over) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, over);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { Timeout = TimeSpan.FromMinutes(5) };
}
