using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.RateLimits;
using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.Activities;

internal static class ActivityApi
{
    public static void MapActivities(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{conversationId}/activities", Post)
            .Limit(limits => limits.Posts).Limit(limits => limits.PostsAtOnce);
        routes.MapGet("/conversations/{conversationId}/activities", Read)
            .Limit(limits => limits.Polls).Limit(limits => limits.ReadsAtOnce);
    }

    private static async Task<IResult> Post(
        string conversationId, Caller caller, HttpContext context, InboundActivities posts, RateLimiters limits,
        IOptions<DirectLineOptions> options)
    {
        var longest = options.Value.MaxActivityLength;
        var body = await limits.ReadAsync(context, caller, limits.PostedBytes, longest * 4);
        var activity = PostedActivity.Parse(body.Span, longest);
        return Results.Json(new IdAnswer(await posts.ReceiveAsync(caller, conversationId, activity, context)), Wire.Default.IdAnswer);
    }

    private static async Task<IResult> Read(
        string conversationId, string? watermark, Caller caller, HttpContext context, ConversationService conversations,
        ConversationLog log, PresenceService presence)
    {
        await conversations.KnownAsync(conversationId, context.RequestAborted);
        await presence.TouchAsync(PresenceService.OfUser(conversationId), context.RequestAborted);

        var (lines, seen) = await NextAsync(log, conversationId, Watermark.Parse(watermark), context.RequestAborted);
        return new PollAnswer(lines, seen);
    }

    // One page of the log: clients ask again with its watermark. They stop at the first empty set, so a set may be empty only at the
    // end of the log.
    private static async Task<(Queue<LogEntry> Lines, long Seen)> NextAsync(
        ConversationLog log, string conversationId, long after, CancellationToken cancellation)
    {
        while (await log.ReadAsync(conversationId, after, 100, cancellation) is { Count: > 0 } entries)
        {
            after = entries[^1].Seq;
            if (entries.Where(ClientView.IsForPoll).ToArray() is { Length: > 0 } lines) return (new(lines), after);
        }

        return (new(), after);
    }
}
