using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat;

/// <summary>What the settings say of the chat page, for the page.</summary>
internal static class PageSettingsApi
{
    public static void MapPageSettings(this RouteGroupBuilder webChat) =>
        webChat.MapGet("/settings", Show).WithSummary("What the chat page is called");

    private static Ok<PageSettings> Show(HttpContext context, IOptions<WebChatOptions> options)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Ok(new PageSettings(options.Value.Name, options.Value.Tagline.AsReadOnly()));
    }

    internal sealed record PageSettings(string Name, IReadOnlyDictionary<string, string> Tagline);
}
