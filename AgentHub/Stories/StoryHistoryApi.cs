using System.Text;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Dialogs.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>What was published, by whom and when; and the way back. Everybody reads it, designers go back.</summary>
internal static class StoryHistoryApi
{
    public static void MapStoryHistory(this RouteGroupBuilder api)
    {
        var revisions = api.MapGroup("/stories/revisions");
        revisions.MapGet("", ReadAsync);
        revisions.MapGet("/{number:long}/stories/{id}", TextAsync);
        revisions.MapPost("/{number:long}/restore", RestoreAsync).RequireAuthorization(Policies.Design);
    }

    /// <summary>Revisions, newest first; with <c>story</c>, only those that changed this story.</summary>
    private static async Task<Results<Ok<RevisionPage>, ProblemHttpResult>> ReadAsync(
        [FromServices] StoryHistory history, CancellationToken cancellationToken, string? story = null, long? before = null, int limit = 20)
    {
        if (story is not null && !StoryEditingApi.IsId(story))
            return Problems.BadRequest("\"story\" is a story's id: 24 letters or digits.");
        var rows = Math.Clamp(limit, 1, StoryHistory.LongestPage);
        var page = await history.ReadAsync(before, rows, story, cancellationToken);
        return TypedResults.Ok(new RevisionPage([.. page.Select(RevisionLine.Of)], page.Count == rows ? page[^1].Number : null));
    }

    /// <summary>A story exactly as it was in that revision.</summary>
    private static async Task<Results<BytesResult, ProblemHttpResult>> TextAsync(
        long number, string id, [FromServices] StoryHistory history, CancellationToken cancellationToken) =>
        await history.TextAsync(number, id, cancellationToken) is { } text
            ? new BytesResult(Encoding.UTF8.GetBytes(text))
            : Problems.NotFound("story in this revision");

    /// <summary>Goes back to the stories of a revision: as drafts, which may be looked at first, or published at once.</summary>
    private static async Task<Results<Ok<Restored>, ProblemHttpResult>> RestoreAsync(
        long number, HttpRequest request, [FromServices] StoryHistory history, [FromServices] StoryRevisions revisions,
        [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        var body = await JsonBody<Restoring>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        if (await history.FindAsync(number, cancellationToken) is not { } earlier) return Problems.NotFound("revision");
        if (body.Value!.Publish == true)
        {
            var publishing = await editor.PublishAgainAsync(earlier, current.AsActor, cancellationToken);
            return publishing.Revision is { } revision
                ? TypedResults.Ok(new Restored(0, revision.Number))
                : (ProblemHttpResult)StoryEditingApi.Answer(publishing).Result;
        }

        var (drafts, inTheWay) = await revisions.DraftAgainAsync(earlier, current.AsActor, cancellationToken);
        return inTheWay is null ? TypedResults.Ok(new Restored(drafts, null)) : InTheWay(inTheWay);
    }

    private static ProblemHttpResult InTheWay(StoryVersion draft)
    {
        var name = StoryHeading.Of(draft.Text).Name ?? draft.StoryId;
        return TypedResults.Problem(
            title: $"{draft.By!.Name} has a draft of '{name}'. Publish or discard it, then go back; or go back and publish at once.",
            statusCode: StatusCodes.Status409Conflict,
            extensions:
            [
                new("code", "draft-in-the-way"), new("story", draft.StoryId), new("name", name),
                new("by", new PersonView(draft.By.Id, draft.By.Name)), new("at", draft.At),
            ]);
    }

    /// <param name="Publish">True to publish the old stories at once; otherwise they are saved as drafts.</param>
    internal sealed record Restoring(bool? Publish);

    /// <param name="Drafts">How many drafts were saved.</param>
    /// <param name="Number">The revision that was published, if so.</param>
    internal sealed record Restored(int Drafts, long? Number);

    /// <param name="Next">Send it as <c>before</c> for the next page; null at the end.</param>
    internal sealed record RevisionPage(IReadOnlyList<RevisionLine> Revisions, long? Next);

    /// <param name="By">Null if the stories came from the host's folder.</param>
    /// <param name="Changes">The first changes against the revision before.</param>
    /// <param name="Changed">The number of all changes.</param>
    internal sealed record RevisionLine(
        long Number, string Revision, DateTimeOffset At, PersonView? By, IReadOnlyList<RevisionChange> Changes, int Changed)
    {
        public static RevisionLine Of(PastRevision past) => new(
            past.Number, past.Revision, past.At, past.By is { } by ? new PersonView(by.Id, by.Name) : null,
            [.. past.Changes.Select(change => new RevisionChange(change.StoryId, change.Name, change.Kind))], past.Changed);
    }

    internal sealed record RevisionChange(string Story, string Name, PastChangeKind Change);
}
