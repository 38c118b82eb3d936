using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>A host that ends TLS itself: browsers then speak HTTP/2, where a WebSocket begins with CONNECT.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    private readonly X509Certificate2 certificate = OwnCertificate.Make();
    private LiveHost host = null!;
    private Uri address = null!;

    public Task InitializeAsync()
    {
        host = new LiveHost(furnish: web => web.ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))));
        address = host.Listen();
        address.Scheme.ShouldBe("https");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        certificate.Dispose();
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task The_stream_opens_and_brings_what_is_said(string version)
    {
        using var browser = new HttpMessageInvoker(Trusting());
        using var http = new HttpClient(Trusting())
        {
            BaseAddress = address,
            DefaultRequestVersion = Version.Parse(version),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        http.DefaultRequestHeaders.Authorization = new("Bearer", LiveHost.Secret);
        using var started = await http.PostAsync("/v3/directline/conversations", null);
        started.Version.ShouldBe(Version.Parse(version));
        var conversation = await started.Content.ReadFromJsonAsync<JsonElement>();

        using var socket = new ClientWebSocket();
        socket.Options.HttpVersion = Version.Parse(version);
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        await socket.ConnectAsync(new Uri(conversation.GetProperty("streamUrl").GetString()!), browser, CancellationToken.None);
        using var said = await http.PostAsJsonAsync(
            $"/v3/directline/conversations/{conversation.GetProperty("conversationId").GetString()}/activities",
            new { type = "message", text = "over the wire", from = new { id = "ada" } });
        said.EnsureSuccessStatusCode();

        (await HearsAsync(socket)).ShouldContain("over the wire");
    }

    /// <summary>A browser whose user has looked at the certificate.</summary>
    private SocketsHttpHandler Trusting() => new()
    {
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString(),
        },
    };

    private static async Task<string> HearsAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (heard, buffer) = (new StringBuilder(), new byte[64 * 1024]);
        while (!heard.ToString().Contains("over the wire", StringComparison.Ordinal))
            heard.Append(Encoding.UTF8.GetString(buffer, 0, (await socket.ReceiveAsync(buffer, patience.Token)).Count));
        return heard.ToString();
    }
}
