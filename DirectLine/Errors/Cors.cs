using Microsoft.AspNetCore.Http;

namespace LiveTakeover.DirectLine;

/// <summary>
/// Web Chat lives on other people's sites. Stands before everything else, so that errors carry the headers too:
/// without them the browser hides the status and the client retries for a quarter of an hour.
/// </summary>
internal sealed class Cors(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        AllowOrigin(context.Request, headers);
        headers.AccessControlExposeHeaders = "Retry-After";
        if (!IsPreflight(context.Request)) return next(context);

        headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    // Only getsessionid is asked for with credentials, and that forbids the star. No cookie means anything here.
    private static void AllowOrigin(HttpRequest request, IHeaderDictionary headers)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || !request.Path.Value!.EndsWith("/getsessionid", StringComparison.OrdinalIgnoreCase))
        {
            headers.AccessControlAllowOrigin = "*";
            return;
        }

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowCredentials = "true";
        headers.Vary = "Origin";
    }

    private static bool IsPreflight(HttpRequest request) => HttpMethods.IsOptions(request.Method);
}
