using LiveTakeover.AgentHub.Programs;

namespace LiveTakeover.AgentHub.Security;

/// <summary>
/// Refuses requests that another site makes a signed-in browser send (CSRF). Browsers send the page's origin with every unsafe
/// request; a client without an origin must send a header that a browser form cannot set. A program with a key is no browser.
/// </summary>
internal static class SameOrigin
{
    public const string Header = "X-Antiforgery";

    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        KeyAuthentication.IsBehind(context.HttpContext) || IsSafe(context.HttpContext.Request)
            ? await next(context)
            : Problems.Forbidden($"Requests that change something come from this site's own pages. A program sends the site's Origin header or {Header}: 1.");

    /// <summary>For the live connection, which browsers open by GET and without a preflight request.</summary>
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
