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

    private static bool IsSafe(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : request.Headers.ContainsKey(Header);
    }
}
