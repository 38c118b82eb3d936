using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>Clients that hold a connection open in every way there is, and neither read nor close. A proxy may be like that.</summary>
internal sealed class StubbornClients(Uri host) : IDisposable
{
    private const int OfEachKind = 4;

    private readonly ConcurrentBag<TcpClient> open = [];
    private readonly CancellationTokenSource over = new();

    /// <summary>The hub's cookie.</summary>
    public required string Cookie { get; init; }

    /// <summary>Where a person's page would open its socket.</summary>
    public required Uri Stream { get; init; }

    /// <summary>The id of a long poll at the hub.</summary>
    public required string PollId { get; init; }

    public async Task HoldEverythingAsync()
    {
        for (var number = 0; number < OfEachKind; number++)
        {
            await SendsAsync("");
            await SendsAsync($"GET /hub/ HTTP/1.1\r\nHost: {host.Authority}\r\nX-Half: ");
            await SendsAsync(Request("POST", "/hub/api/session", "Content-Type: application/json\r\nContent-Length: 60000\r\n") + "{ \"email\":");
            await SendsAsync(string.Concat(Enumerable.Repeat(Request("GET", "/openapi/v1.json"), 200)));
            await SendsAsync(Request("GET", $"/hub/live?id={PollId}"));
            await SendsAsync(Request("GET", Stream.PathAndQuery, Upgrade), until: "101");
            await SendsAsync(Request("GET", "/hub/live", Upgrade), until: "101");
            var page = await SendsAsync(Request("GET", "/hub/live", Upgrade), until: "101");
            await page.GetStream().WriteAsync(Frame("{\"protocol\":\"json\",\"version\":1}\u001e"));
        }
    }

    /// <summary>Comes back again and again, as pages do when their connection breaks; and holds what it gets.</summary>
    public Task ComeBackAsync() => Task.WhenAll(Enumerable.Range(0, OfEachKind).Select(_ => Task.Run(async () =>
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await SendsAsync(Request("GET", "/hub/live", Upgrade), until: "HTTP/1.1");
            }
            catch (Exception gone) when (gone is IOException or SocketException)
            {
                await Task.Yield();
            }
        }
    })));

    public void GiveUp() => over.Cancel();

    public void Dispose()
    {
        foreach (var client in open) client.Dispose();
        over.Dispose();
    }

    private const string Upgrade =
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    private string Request(string method, string path, string headers = "") =>
        $"{method} {path} HTTP/1.1\r\nHost: {host.Authority}\r\nOrigin: {host.GetLeftPart(UriPartial.Authority)}\r\nCookie: {Cookie}\r\n{headers}\r\n";

    private async Task<TcpClient> SendsAsync(string text, string? until = null)
    {
        var client = new TcpClient();
        open.Add(client);
        await client.ConnectAsync(host.Host, host.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        if (until is null) return client;
        var buffer = new byte[4096];
        var read = await client.GetStream().ReadAsync(buffer);
        if (read == 0) throw new IOException("Closed.");
        Encoding.ASCII.GetString(buffer, 0, read).ShouldContain(until);
        return client;
    }

    private static byte[] Frame(string text) => [0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)];
}
