using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>
/// One person on a channel, as the channel posts what they say. It is as cheap as a client can be, since it shares the
/// processors with the server: one connection, bytes made once, numbers written over.
/// </summary>
internal sealed class Client : IDisposable
{
    private const string Number = "0000000000";

    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[16 * 1024];
    private readonly Uri bot;
    private readonly byte[] request;
    private readonly int[] numbers;
    private readonly bool expectsReplies;
    private long said;

    public Client(Uri bot, Uri serviceUrl, string token, bool expectsReplies)
    {
        (this.bot, this.expectsReplies) = (bot, expectsReplies);
        var conversation = Guid.NewGuid().ToString("n");
        var body = $$"""
            {"type":"message","id":"{{conversation}}-{{Number}}","timestamp":"2026-11-25T09:00:00Z","text":"hello {{Number}}","textFormat":"plain","locale":"en-US",
            "channelId":"msteams","serviceUrl":"{{serviceUrl}}","conversation":{"id":"{{conversation}}"},"from":{"id":"ada-{{conversation}}","name":"Ada"},
            "recipient":{"id":"28:{{Azure.AppId}}","name":"Bot"},"deliveryMode":"{{(expectsReplies ? "expectReplies" : "normal")}}"}
            """;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/messages HTTP/1.1\r\nHost: {bot.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        request = Encoding.ASCII.GetBytes(text);
        numbers = [text.IndexOf(Number, StringComparison.Ordinal), text.LastIndexOf(Number, StringComparison.Ordinal)];
    }

    public async Task<Said> SayAsync(long since)
    {
        if (!socket.Connected) await socket.ConnectAsync(bot.Host, bot.Port);
        said++;
        foreach (var at in numbers) said.TryFormat(request.AsSpan(at, Number.Length), out _, Number, CultureInfo.InvariantCulture);
        await socket.SendAsync(request);
        await ReadAnswerAsync();
        return new Said(Stopwatch.GetElapsedTime(since), Stopwatch.GetElapsedTime(since));
    }

    public void Dispose() => socket.Dispose();

    private async Task ReadAnswerAsync()
    {
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
        }
        while (!IsWhole(buffer.AsSpan(0, length)));
        if (expectsReplies && buffer.AsSpan(0, length).IndexOf("\"activities\":[{"u8) < 0)
            throw new InvalidOperationException("The bot did not answer.");
    }

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
