using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace LiveTakeover.AgentHub.Tests;

/// <summary>An endpoint of the hub's API as it runs.</summary>
public sealed record Endpoint(RouteEndpoint Route, HttpMethod Method)
{
    public string Name => $"{Method} {Route.RoutePattern.RawText!.TrimEnd('/')}";

    /// <summary>Below <c>/hub/api</c>, with something in place of each parameter.</summary>
    public string Path =>
        string.Concat(Route.RoutePattern.PathSegments.Skip(2).Select(segment => "/" + string.Concat(segment.Parts.Select(Written))))
            .TrimStart('/');

    public bool IsSafe => Method == HttpMethod.Get;

    public bool IsForOutsiders => Route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public IReadOnlyList<string> Policies =>
        [.. Route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>()];

    public static IReadOnlyList<Endpoint> AllOf(Hub hub) =>
        [.. from route in hub.Endpoints
            where route.RoutePattern.RawText!.StartsWith("/hub/api/", StringComparison.Ordinal)
            from method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
            select new Endpoint(route, HttpMethod.Parse(method))];

    public Task<Answer> AskedByAsync(Member who, string? origin = null) => who.SendAsync(Method, Path, IsSafe ? null : new { }, origin);

    private static string Written(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart dot => dot.Content,
        _ => "1",
    };
}
