using LiveTakeover.Handoff.Team.ChatPage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveTakeover.Bot.WebChat.Appearance;

/// <summary>How the chat page presents itself, for the page; and the logo, also for sites that show the widget.</summary>
internal static class PageSettingsApi
{
    public static void MapPageSettings(this RouteGroupBuilder webChat) =>
        webChat.MapGet("/settings", Show).WithSummary("How the chat page presents itself");

    public static void MapLogo(this RouteGroupBuilder open) =>
        open.MapGet("/logo/{id}", ShowLogoAsync).WithSummary("The logo, by the id that the page's settings name");

    private static async Task<Ok<PageSettings>> Show(HttpContext context, PageSettingsReader reader)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Ok(await reader.ReadAsync(context.RequestAborted));
    }

    private static async Task<IResult> ShowLogoAsync(string id, HttpContext context, ChatAppearances appearances)
    {
        if (await appearances.FindLogoAsync(id, context.RequestAborted) is not { } logo) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(logo.Content, logo.ContentType);
    }
}
