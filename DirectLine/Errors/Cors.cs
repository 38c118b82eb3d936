namespace LiveTakeover.DirectLine.Errors;

/// <summary>
/// Web Chat runs on other sites. This middleware comes first, so that errors have the CORS headers too: without them the browser
/// hides the status and the client retries for 15 minutes.
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

    // Clients request only getsessionid with credentials, for which the wildcard origin is not allowed. No cookie has an effect here.
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
