using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>
/// One person in one conversation, who writes the next message when the last one is answered. It is as cheap as a client can
/// be, since it shares the processors with the server: one connection, bytes made once, numbers written over.
/// </summary>
internal sealed class Talk : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] request;
    private readonly byte[] buffer = new byte[16 * 1024];
    private readonly int[] digits;
    private long number;

    public Talk(string conversation, string serviceUrl, string token, string? deliveryMode)
    {
        const string Number = "0000000000";
        var body = $$"""
            {"type":"message","id":"{{conversation}}-{{Number}}","timestamp":"2026-11-25T09:00:00Z","text":"hello {{Number}}","textFormat":"plain","locale":"en-US",
            "channelId":"msteams","serviceUrl":"{{serviceUrl}}","conversation":{"id":"{{conversation}}"},"from":{"id":"ada-{{conversation}}","name":"Ada"},
            "recipient":{"id":"28:{{Azure.AppId}}","name":"Bot"}{{(deliveryMode is null ? "" : $",\"deliveryMode\":\"{deliveryMode}\"")}}}
            """;
        request = Encoding.UTF8.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}");
        var text = Encoding.ASCII.GetString(request);
        digits = [text.IndexOf(Number, StringComparison.Ordinal), text.LastIndexOf(Number, StringComparison.Ordinal)];
    }

    public Task ConnectAsync(int port) => socket.ConnectAsync(IPAddress.Loopback, port);

    /// <summary>Writes the next message and reads the response to its end.</summary>
    /// <returns>The number of the message.</returns>
    public async Task<long> SayAsync()
    {
        number++;
        foreach (var at in digits) number.TryFormat(request.AsSpan(at, 10), out _, "0000000000", CultureInfo.InvariantCulture);
        await socket.SendAsync(request);
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
        }
        while (!IsWhole(buffer.AsSpan(0, length)));
        return number;
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> response)
    {
        var head = response.IndexOf(EndOfHead);
        if (head < 0) return false;
        if (!response.StartsWith("HTTP/1.1 200"u8)) throw new IOException(Encoding.UTF8.GetString(response));
        var name = response[..head].IndexOf("Content-Length: "u8);
        if (name < 0) return response.EndsWith(EndOfChunks);
        var value = response[(name + "Content-Length: ".Length)..head];
        if (value.IndexOf((byte)'\r') is >= 0 and var end) value = value[..end];
        return response.Length >= head + EndOfHead.Length + int.Parse(value, CultureInfo.InvariantCulture);
    }
}
