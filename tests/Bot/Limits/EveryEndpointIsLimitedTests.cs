using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.Limits;

/// <summary>Walks over every endpoint that is there without signing in: a new one cannot be forgotten.</summary>
public sealed class EveryEndpointIsLimitedTests
{
    private const long LargestBody = 64L * 1024 * 1024;

    /// <summary>Sockets stay open; those who serve them end the ones that do not read.</summary>
    private static readonly string[] WithoutTimeout = ["/v3/directline/conversations/{conversationId}/stream"];

    [Fact]
    public async Task Each_counts_for_the_address_that_asks()
    {
        await using var host = AddressedHost.With(new() { ["Limits:Requests:Burst"] = "1", ["Limits:Requests:PerSecond"] = "0.001" });
        using var client = host.CreateClient();
        var open = Open(host);
        open.Count.ShouldBeGreaterThan(20);

        for (var n = 0; n < open.Count; n++)
        {
            using var first = await client.SendAsync(Request(open[n], address: $"192.0.2.{n}"));
            first.StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests, Name(open[n]));
            using var second = await client.SendAsync(Request(open[n], address: $"192.0.2.{n}"));
            second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, Name(open[n]));
            second.Headers.RetryAfter.ShouldNotBeNull(Name(open[n]));
        }
    }

    [Fact]
    public async Task Each_ends_in_time_and_reads_no_endless_body()
    {
        await using var host = new LiveHost();

        host.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy!.Timeout.ShouldNotBeNull();
        Open(host).Where(route => route.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null).Select(Name).Distinct()
            .ShouldBe(WithoutTimeout);
        Open(host).Where(TakesBody).Where(route => LimitOf(route) is not <= LargestBody).Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_read_as_JSON_before_it_is_known_who_sends_it_is_small()
    {
        await using var host = new LiveHost();
        using var client = new HttpClient { BaseAddress = host.Listen() };
        var reading = Open(host).Where(route => route.Metadata.GetMetadata<IAcceptsMetadata>() is not null).ToList();
        reading.Count.ShouldBeGreaterThan(3);

        foreach (var route in reading)
        {
            using var request = Request(route, address: null);
            request.Headers.Add("X-Antiforgery", "1");
            request.Content = new StringContent($"\"{new string('x', 128 * 1024)}\"", Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge, Name(route));
        }
    }

    private static List<RouteEndpoint> Open(LiveHost host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(
            route => route.Metadata.GetMetadata<IAuthorizeData>() is null || route.Metadata.GetMetadata<IAllowAnonymous>() is not null)];

    private static HttpRequestMessage Request(RouteEndpoint route, string? address)
    {
        var path = string.Concat(route.RoutePattern.PathSegments.Select(
            segment => "/" + string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "1"))));
        var request = new HttpRequestMessage(Methods(route) is [var method, ..] ? HttpMethod.Parse(method) : HttpMethod.Get, path);
        if (address is not null) request.Headers.Add(AddressedHost.Header, address);
        return request;
    }

    private static bool TakesBody(RouteEndpoint route) =>
        Methods(route) is [] || Methods(route).Any(method => method is not ("GET" or "HEAD"));

    private static long? LimitOf(RouteEndpoint route) => route.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;

    private static IReadOnlyList<string> Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static string Name(RouteEndpoint route) => route.RoutePattern.RawText!;
}
