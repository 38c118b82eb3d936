using LiveTakeover.Handoff;

namespace LiveTakeover.Bot;

internal static class AgentPictureApi
{
    public static void MapAgentPictures(this RouteGroupBuilder webChat) =>
        webChat.MapGet("/agents/{picture}", ShowAsync).WithSummary("An agent's picture, while people may see pictures: the id in a line of theirs is the permission");

    private static async Task<IResult> ShowAsync(string picture, HttpContext context, Introductions introductions)
    {
        if (await introductions.FindPictureAsync(picture, context.RequestAborted) is not { } found) return TypedResults.NotFound();
        // Not for ever: pictures may be forbidden again.
        context.Response.Headers.CacheControl = "private, max-age=600";
        return TypedResults.Bytes(found.Content, found.ContentType);
    }
}
