using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Conversations;

/// <summary>Details about a conversation: the attributes that stories have stored, and why the bot said a line.</summary>
internal static class BackgroundApi
{
    public static void MapBackground(this RouteGroupBuilder api)
    {
        api.MapGet("/conversations/{id}/attributes", AttributesAsync);
        api.MapGet("/conversations/{id}/log/{seq:long}/reason", ReasonAsync);
    }

    private static async Task<Results<Ok<Remembered>, ProblemHttpResult>> AttributesAsync(
        string id, ConversationService conversations, [FromServices] StoryMemory memory, CancellationToken cancellationToken) =>
        await conversations.FindAsync(id, cancellationToken) is { } conversation
            ? TypedResults.Ok(await memory.OfAsync(conversation, cancellationToken))
            : Problems.NotFound("conversation");

    private static async Task<Results<Ok<ReasonView>, ProblemHttpResult>> ReasonAsync(
        string id, long seq, ConversationLog log, TurnService turns, [FromServices] StoryReasons reasons,
        [FromServices] StoryHistory history, CancellationToken cancellationToken)
    {
        if ((await log.ReadAsync(id, seq - 1, limit: 1, cancellationToken)).SingleOrDefault(entry => entry.Seq == seq) is not { } line)
            return Problems.NotFound("line");
        if (line.Author.Kind != AuthorKind.Bot || await reasons.OfAsync(line.Activity, cancellationToken) is not { } reason)
            return Problems.Problem(StatusCodes.Status404NotFound, "no-reason", "No story said this line.");
        var question = await turns.AnsweredByAsync(id, seq, cancellationToken);
        var number = LineMark.Of(line.Activity)?.Revision is { } revision
            ? await history.NumberAsync(revision, line.At, cancellationToken)
            : null;
        return TypedResults.Ok(new ReasonView(reason, question is null ? null : EntryView.Of(question), number));
    }

    /// <param name="Reason">The story that said the line.</param>
    /// <param name="AnswerTo">The line that it answers; null if the bot spoke proactively.</param>
    /// <param name="Revision">The number of the revision that the bot told then; null if it is kept no longer.</param>
    internal sealed record ReasonView(StoryReason Reason, EntryView? AnswerTo, long? Revision);
}
