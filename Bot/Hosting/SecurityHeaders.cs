namespace LiveTakeover.Bot;

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

    // Styles are inline because Web Chat and Fluent UI make theirs at run time; scripts are files only.
    /// <param name="frameAncestors">Whose pages may show this one in a frame.</param>
    public static string ContentSecurityPolicy(string frameAncestors) =>
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: http: https:; "
        + "media-src 'self' data: blob: http: https:; font-src 'self' data:; connect-src 'self' ws: wss: blob: data:; "
        + $"worker-src 'self' blob:; frame-ancestors {frameAncestors}; base-uri 'self'; form-action 'self'; object-src 'none'";
}
