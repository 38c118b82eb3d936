using LiveTakeover.Dialogs;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>What stands behind a conversation: what the stories remember, and why the bot said a line.</summary>
internal static class BackgroundApi
{
    public static void MapBackground(this RouteGroupBuilder api)
    {
        api.MapGet("/conversations/{id}/attributes", AttributesAsync);
        api.MapGet("/conversations/{id}/log/{seq:long}/reason", ReasonAsync);
    }

    private static async Task<Results<Ok<Remembered>, ProblemHttpResult>> AttributesAsync(
        string id, Handoff.Conversations conversations, [FromServices] StoryMemory memory, CancellationToken cancellationToken) =>
        await conversations.FindAsync(id, cancellationToken) is { } conversation
            ? TypedResults.Ok(await memory.OfAsync(conversation, cancellationToken))
            : Problems.NotFound("conversation");

    private static async Task<Results<Ok<ReasonView>, ProblemHttpResult>> ReasonAsync(
        string id, long seq, ConversationLog log, [FromServices] StoryReasons reasons, CancellationToken cancellationToken)
    {
        if ((await log.ReadAsync(id, seq - 1, limit: 1, cancellationToken)).SingleOrDefault(entry => entry.Seq == seq) is not { } line)
            return Problems.NotFound("line");
        if (line.Author.Kind != AuthorKind.Bot || await reasons.OfAsync(line.Activity, cancellationToken) is not { } reason)
            return Problems.Problem(StatusCodes.Status404NotFound, "no-reason", "No story said this line.");
        var question = await log.AnsweredByAsync(id, seq, cancellationToken);
        return TypedResults.Ok(new ReasonView(reason, question is null ? null : EntryView.Of(question)));
    }

    /// <param name="Reason">Which story said it.</param>
    /// <param name="AnswerTo">The line that it answers; null when the bot spoke by itself.</param>
    private sealed record ReasonView(StoryReason Reason, EntryView? AnswerTo);
}
