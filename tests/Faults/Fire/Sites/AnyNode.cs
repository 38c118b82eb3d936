using System.Net;
using System.Net.WebSockets;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire.Sites;

/// <summary>Sends requests to the nodes as a load balancer without sticky sessions would: to another one after each failure.</summary>
internal sealed class AnyNode(Site site, int first) : DelegatingHandler(new SocketsHttpHandler())
{
    private int place = first;

    public HttpClient CreateClient() => new(this) { BaseAddress = site.Nodes[0].Address, Timeout = TimeSpan.FromSeconds(4) };

    public Task<WebSocket> OpenSocketAsync(Uri address, string? cookie)
    {
        var node = Next();
        return HostProcess.OpenSocketAsync(new UriBuilder(address) { Host = node.Host, Port = node.Port }.Uri, cookie);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var node = site.Nodes[place % site.Nodes.Count].Address;
        request.RequestUri = new UriBuilder(request.RequestUri!) { Port = node.Port }.Uri;
        if (request.Headers.Contains("Origin"))
        {
            request.Headers.Remove("Origin");
            request.Headers.Add("Origin", node.GetLeftPart(UriPartial.Authority));
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable) Next();
            return response;
        }
        catch
        {
            Next();
            throw;
        }
    }

    private Uri Next() => site.Nodes[Interlocked.Increment(ref place) % site.Nodes.Count].Address;
}
