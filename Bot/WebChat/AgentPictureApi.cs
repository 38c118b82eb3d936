using LiveTakeover.Handoff.Team.Profiles;

namespace LiveTakeover.Bot.WebChat;

internal static class AgentPictureApi
{
    public static void MapAgentPictures(this RouteGroupBuilder webChat) =>
        webChat.MapGet("/agents/{picture}", ShowAsync)
            .WithSummary("An agent's picture, while people may see pictures: the id in a line of theirs is the permission");

    private static async Task<IResult> ShowAsync(string picture, HttpContext context, AgentProfiles introductions)
    {
        if (await introductions.FindPictureAsync(picture, context.RequestAborted) is not { } found) return TypedResults.NotFound();
        // Cached only for a short time, because an administrator may forbid pictures again.
        context.Response.Headers.CacheControl = "private, max-age=600";
        return TypedResults.Bytes(found.Content, found.ContentType);
    }
}
