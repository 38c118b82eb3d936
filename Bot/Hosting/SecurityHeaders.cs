using LiveTakeover.DirectLine.Conversations;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.Bot.Hosting;

internal static class SecurityHeaders
{
    private static readonly string OwnPagesOnly = ContentSecurityPolicy("'self'");

    /// <summary>Sets what every answer has, also an error. An endpoint that has set one of these headers itself keeps its own.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // Set at the last moment, because the answer to a failed request begins with all headers removed.
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    // Inline styles are allowed, because Web Chat and Fluent UI create theirs at run time. Inline scripts are not.
    /// <param name="frameAncestors">The origins whose pages may show this one in a frame.</param>
    public static string ContentSecurityPolicy(string frameAncestors) =>
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: http: https:; "
        + "media-src 'self' data: blob: http: https:; font-src 'self' data:; connect-src 'self' ws: wss: blob: data:; "
        + $"worker-src 'self' blob:; frame-ancestors {frameAncestors}; base-uri 'self'; form-action 'self'; object-src 'none'";

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, OwnPagesOnly);
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        // A sign-in card opens a window of another site, which must not reach into this one by itself.
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        if (PublicAddress.IsSecure(context.Request) && !IsThisMachine(context.Request.Host.Host))
            headers.TryAdd(HeaderNames.StrictTransportSecurity, "max-age=31536000");
    }

    // A browser remembers it for all ports of a name, and other programs on a developer's machine have no TLS.
    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
