using LiveTakeover.Handoff.Team.Erasure;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveTakeover.Bot.WebChat;

/// <summary>A person's actions on their own conversation, which their cookie identifies.</summary>
internal static class OwnConversationApi
{
    public static void MapOwnConversation(this RouteGroupBuilder webChat)
    {
        webChat.MapPost("/conversation", StartOver).WithSummary("The same person in a new conversation");
        webChat.MapGet("/conversation", Download).WithSummary("The conversation as a text to keep");
        webChat.MapDelete("/conversation", Delete)
            .WithSummary("Erases all this person's conversations and files; the browser is then nobody's");
    }

    private static async Task<NoContent> StartOver(HttpContext context, Visitors visitors)
    {
        await visitors.StartOverAsync(context);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Download(HttpContext context, Visitors visitors, Transcript transcript, PageLimits limits)
    {
        if (await visitors.FindAsync(context) is not { } visitor) return TypedResults.NotFound();
        using var place = await limits.EnterDownloadAsync(context, visitor.ConversationId);
        if (!place.IsAcquired) return PageLimits.TooMany(context, TimeSpan.FromSeconds(1));
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"conversation.txt\"";
        await transcript.WriteAsync(visitor.ConversationId, context.Response);
        return TypedResults.Empty;
    }

    private static async Task<NoContent> Delete(HttpContext context, Visitors visitors, PersonalData data)
    {
        if (await visitors.FindAsync(context) is not { } visitor) return TypedResults.NoContent();
        await data.DeleteAsync(new("directline", visitor.UserId), cancellationToken: context.RequestAborted);
        visitors.Forget(context);
        return TypedResults.NoContent();
    }
}
