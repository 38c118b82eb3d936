using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Limits;

/// <summary>Clients that hold connections, or send more slowly than anybody does who means it.</summary>
public sealed class ConnectionTests
{
    [Theory]
    [InlineData("/v3/directline/conversations/c1/upload")]
    [InlineData("/v3/directline/conversations/c1/activities")]
    [InlineData("/v3/directline/tokens/generate")]
    public async Task Whoever_sends_a_body_too_slowly_is_cut_off(string path)
    {
        await using var host = AddressedHost.With(new()
        {
            ["Limits:SlowestClient"] = "1000000",
            ["Limits:SlowestClientAfter"] = "00:00:02",
        });
        using var client = await ConnectAsync(host.Listen());

        await SendAsync(
            client,
            $"POST {path} HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer {LiveHost.Secret}\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n{");

        (await AnswerAsync(client)).ShouldStartWith("HTTP/1.1 408");
    }

    [Theory]
    [InlineData("Limits:ConnectionsPerAddress")]
    [InlineData("Limits:Connections")]
    public async Task A_connection_too_many_is_closed_and_another_is_taken_when_one_has_ended(string setting)
    {
        await using var host = new LiveHost(furnish: builder =>
        {
            builder.UseSetting("Limits:Enabled", "true");
            builder.UseSetting(setting, "2");
            // This machine is a trusted proxy, whose connections do not count.
            builder.ConfigureServices(services => services.PostConfigure<ForwardedHeadersOptions>(proxies =>
            {
                proxies.KnownProxies.Clear();
                proxies.KnownIPNetworks.Clear();
            }));
        });
        var address = host.Listen();
        var first = await ConnectAsync(address);
        using var second = await ConnectAsync(address);
        (await AsksAsync(first)).ShouldStartWith("HTTP/1.1 200");
        (await AsksAsync(second)).ShouldStartWith("HTTP/1.1 200");

        (await IsTakenAsync(address)).ShouldBeFalse();

        first.Dispose();
        while (!await IsTakenAsync(address))
        {
        }
    }

    [Fact]
    public async Task Connections_of_a_trusted_proxy_are_not_counted()
    {
        await using var host = AddressedHost.With(new() { ["Limits:ConnectionsPerAddress"] = "1" });
        var address = host.Listen();
        using var first = await ConnectAsync(address);
        using var second = await ConnectAsync(address);

        (await AsksAsync(first)).ShouldStartWith("HTTP/1.1 200");
        (await AsksAsync(second)).ShouldStartWith("HTTP/1.1 200");
    }

    private static async Task<Socket> ConnectAsync(Uri address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        return socket;
    }

    private static async Task<bool> IsTakenAsync(Uri address)
    {
        try
        {
            using var socket = await ConnectAsync(address);
            return (await AsksAsync(socket)).Length > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<string> AsksAsync(Socket client)
    {
        await SendAsync(client, "GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n");
        return await AnswerAsync(client);
    }

    private static Task<int> SendAsync(Socket client, string text) => client.SendAsync(Encoding.ASCII.GetBytes(text), SocketFlags.None);

    /// <returns>The beginning of what comes; nothing from a connection that has ended.</returns>
    private static async Task<string> AnswerAsync(Socket client)
    {
        var buffer = new byte[1024];
        return Encoding.ASCII.GetString(buffer, 0, await client.ReceiveAsync(buffer, SocketFlags.None));
    }
}
