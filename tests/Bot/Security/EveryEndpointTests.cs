using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Security;

/// <summary>Walks over every endpoint of the host as it runs. What the hub's own may do is told by the hub's tests.</summary>
public sealed class EveryEndpointTests
{
    /// <summary>
    /// What is there without signing in to the hub, by how it begins: channels with tokens and secrets of their own, pages, and what
    /// operators ask.
    /// </summary>
    private const string ChatPage = "/";

    private static readonly string[] Open =
    [
        "/v3/directline/", "/webchat/", "/api/messages", "/health/", "/openapi/", "/schemas/", "/hub/{**screen:nonfile}",
    ];

    [Fact]
    public async Task Nothing_of_the_hub_is_there_without_saying_who_may_ask()
    {
        await using var host = new LiveHost();
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        routes.Count(IsOfTheHub).ShouldBeGreaterThan(50);
        routes.Where(IsOfTheHub).Where(route => route.Metadata.GetMetadata<IAuthorizeData>() is null).Select(Name).ShouldBeEmpty();
        routes.Where(route => !IsOfTheHub(route)).Select(Name)
            .Where(name => name != ChatPage && !Open.Any(start => name.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    // A list in the query that does not say [FromQuery] is taken for a body, and whoever sends no body's type does not find the endpoint.
    [Fact]
    public async Task Nothing_that_is_read_waits_for_a_body()
    {
        await using var host = new LiveHost();
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Where(route => route.Metadata.GetMetadata<IAcceptsMetadata>() is not null).Select(Name).ShouldBeEmpty();
    }

    private static bool IsOfTheHub(RouteEndpoint route) =>
        Name(route).StartsWith("/hub/api", StringComparison.Ordinal) || Name(route).StartsWith("/hub/live", StringComparison.Ordinal);

    private static string Name(RouteEndpoint route) => route.RoutePattern.RawText!;
}
