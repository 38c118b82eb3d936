using LiveTakeover.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat;

internal static class MapFrameExtension
{
    /// <summary>Serves the chat page for the widget's frame, which the sites in the settings may show.</summary>
    public static void MapFrame(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/webchat/frame", Show).AllowAnonymous().ExcludeFromDescription();

    private static IResult Show(HttpContext context, IOptions<WebChatOptions> options)
    {
        var page = Path.Combine(AppContext.BaseDirectory, "pages", "chat", "index.html");
        if (!File.Exists(page)) return TypedResults.NotFound();
        var sites = options.Value.DangerouslyAllowAnySite ? "*" : string.Join(' ', ["'self'", .. options.Value.Sites]);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy(sites);
        return TypedResults.PhysicalFile(page, "text/html");
    }
}
