namespace LiveTakeover.Bot.Hosting;

internal static class SecurityHeaders
{
    private static readonly string OwnPagesOnly = ContentSecurityPolicy("'self'");

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = OwnPagesOnly;
        return next(context);
    });

    // Inline styles are allowed, because Web Chat and Fluent UI create theirs at run time. Inline scripts are not.
    /// <param name="frameAncestors">The origins whose pages may show this one in a frame.</param>
    public static string ContentSecurityPolicy(string frameAncestors) =>
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: http: https:; "
        + "media-src 'self' data: blob: http: https:; font-src 'self' data:; connect-src 'self' ws: wss: blob: data:; "
        + $"worker-src 'self' blob:; frame-ancestors {frameAncestors}; base-uri 'self'; form-action 'self'; object-src 'none'";
}
