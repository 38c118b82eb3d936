using System.Net.Sockets;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Limits;

/// <summary>A client that sends a body which is refused can read the refusal, wherever it sends it.</summary>
public sealed class RefusedBodyTests
{
    private const int Large = 12_000_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_sends_too_much_is_told(bool saysLength)
    {
        await using var host = new LiveHost();
        using var client = new HttpClient { BaseAddress = host.Listen() };
        foreach (var path in Paths(host))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Body(Large, saysLength) };
            request.Headers.Add("X-Antiforgery", "1");
            using var answer = await client.SendAsync(request);
            ((int)answer.StatusCode).ShouldBeInRange(200, 499, path);
        }
    }

    /// <summary>The connection is as good as before: the next request of the client uses it.</summary>
    [Fact]
    public async Task A_refused_body_costs_no_connection()
    {
        await using var host = new LiveHost();
        using var client = Counting(host.Listen(), out var connections);

        foreach (var saysLength in new[] { true, false, true })
        {
            using var answer = await client.PostAsync("/hub/api/stories/check", Body(1_000_000, saysLength));
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        connections().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_sent_without_end_is_read_no_longer_than_the_limit_allows()
    {
        // What is left when the bucket is empty would take a day.
        await using var host = AddressedHost.With(new()
        {
            ["Limits:RefusedBytes:Burst"] = "1000000",
            ["Limits:RefusedBytes:PerSecond"] = "1",
        });
        using var client = new HttpClient { BaseAddress = host.Listen() };

        using var small = await client.PostAsync("/hub/api/stories/check", Body(500_000, saysLength: true));
        small.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await Should.ThrowAsync<HttpRequestException>(() => client.PostAsync("/hub/api/stories/check", Body(Large, saysLength: true)));
    }

    private static IEnumerable<string> Paths(LiveHost host) =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => !route.RoutePattern.RawText!.Contains("/stream", StringComparison.Ordinal))
            .Select(route => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(
                segment => string.Concat(segment.Parts.Select(part => (part as RoutePatternLiteralPart)?.Content ?? "1")))))
            .Distinct(StringComparer.Ordinal);

    private static HttpContent Body(int length, bool saysLength) =>
        saysLength ? new ByteArrayContent(new byte[length]) : new StreamContent(new Unmeasured(length));

    private static HttpClient Counting(Uri host, out Func<int> connections)
    {
        var opened = 0;
        connections = () => opened;
        return new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                Interlocked.Increment(ref opened);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = host };
    }

    /// <summary>A stream that does not say how long it is, so that it is sent in chunks.</summary>
    private sealed class Unmeasured(int length) : MemoryStream(new byte[length])
    {
        public override bool CanSeek => false;
    }
}
