using LiveTakeover.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat.Appearance;

internal static class MapFrameExtension
{
    /// <summary>
    /// Serves the chat page at <c>/</c> and for the widget's frame, which the sites in the settings may show, and the widget's script.
    /// The settings are in them, so that nothing is drawn twice and no site has to allow one more request.
    /// </summary>
    public static void MapFrame(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        pages.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], ShowPageAsync);
        pages.MapGet("/webchat/frame", ShowFrameAsync);
        pages.MapMethods("/webchat/embed.js", [HttpMethods.Get, HttpMethods.Head], ShowScriptAsync);
    }

    private static Task<IResult> ShowPageAsync(HttpContext context, ChatFiles files) =>
        files.PageAsync(context);

    private static Task<IResult> ShowFrameAsync(HttpContext context, ChatFiles files, IOptions<WebChatOptions> options)
    {
        var sites = options.Value.DangerouslyAllowAnySite ? "*" : string.Join(' ', ["'self'", .. options.Value.Sites]);
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy(sites);
        return files.PageAsync(context);
    }

    private static Task<IResult> ShowScriptAsync(HttpContext context, ChatFiles files) =>
        files.ScriptAsync(context);
}
