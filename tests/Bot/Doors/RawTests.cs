using System.Net.Sockets;
using System.Text;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>Requests as bytes on a connection, as no client library would write them.</summary>
public sealed class RawTests : IAsyncLifetime
{
    private static readonly string[] Addresses =
        ["/api/messages", "/v3/directline/conversations", "/hub/api/session", "/webchat/identity", "/hub/api/stories/check"];

    private readonly DoorHost door = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await door.DisposeAsync();

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "ZZ\r\nnonsense\r\n")]
    [InlineData("Transfer-Encoding: chunked", "FFFFFFFFFFFFFFFFF\r\n")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n{\"type\"\r\n0\r\n\r\n")]
    [InlineData("Content-Length: 99999999999", "{")]
    [InlineData("Content-Length: -1", "{")]
    public async Task A_body_that_breaks_the_rules_of_HTTP_is_the_callers_fault(string header, string body)
    {
        foreach (var address in Addresses)
        {
            using var connection = await SendAsync(Request(address, header) + body);
            var status = await connection.ReadLineAsync() ?? "";
            status.ShouldMatch("HTTP/1.1 4\\d\\d ", $"{address} {status}");
        }

        door.Troubles.Take().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":5}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task The_connection_is_kept_after_a_body_that_is_no_activity(string body)
    {
        var request = Request("/api/messages", $"Content-Length: {body.Length}") + body;

        using var connection = await SendAsync(request + request + Request("/api/messages", "Content-Length: 0\r\nConnection: close"));

        var lines = (await connection.ReadToEndAsync()).Split("\r\n");
        lines.Count(line => line.StartsWith("HTTP/1.1 4", StringComparison.Ordinal)).ShouldBe(3);
        door.Troubles.Take().ShouldBeEmpty();
    }

    private static string Request(string address, string header) =>
        $"POST {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Antiforgery: 1\r\n"
        + $"Authorization: Bearer {LiveHost.Secret}\r\n{header}\r\n\r\n";

    /// <returns>What the server says on this connection, which stays open.</returns>
    private async Task<StreamReader> SendAsync(string request)
    {
        var connection = new TcpClient { ReceiveTimeout = 10_000 };
        await connection.ConnectAsync(door.Address.Host, door.Address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        return new StreamReader(stream, Encoding.ASCII);
    }
}
