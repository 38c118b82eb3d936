using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.AgentHub;

/// <summary>
/// Refuses what another site makes a signed-in browser send. Browsers name the page's origin on every
/// unsafe request; a client that has no origin shows by a header of its own that it is no browser form.
/// </summary>
internal static class SameOrigin
{
    public const string Header = "X-Antiforgery";

    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsSafe(context.HttpContext.Request)
            ? await next(context)
            : Problems.Forbidden($"Requests that change something come from this site's own pages. A program sends the site's Origin header or {Header}: 1.");

    /// <summary>For the live connection, which browsers open with a GET and without asking whether they may.</summary>
    public static TBuilder RequireSameOrigin<TBuilder>(this TBuilder connection)
        where TBuilder : IEndpointConventionBuilder
    {
        connection.Add(endpoint =>
        {
            var open = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http => Origin(http.Request) is { Length: > 0 } origin && !IsOwn(http.Request, origin)
                ? Problems.Forbidden("The live connection is for this site's own pages.").ExecuteAsync(http)
                : open(http);
        });
        return connection;
    }

    private static bool IsSafe(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        var origin = Origin(request);
        return origin.Length > 0 ? IsOwn(request, origin) : request.Headers.ContainsKey(Header);
    }

    private static string Origin(HttpRequest request) => request.Headers.Origin.ToString();

    private static bool IsOwn(HttpRequest request, string origin) =>
        origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
