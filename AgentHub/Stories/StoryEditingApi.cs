using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>
/// Drafts of stories, and publishing. An ETag keeps one designer from overwriting another's change. A refused request never changes the
/// published stories.
/// </summary>
internal static class StoryEditingApi
{
    public static void MapStoryEditing(this RouteGroupBuilder api)
    {
        var stories = api.MapGroup("/stories").RequireAuthorization(Policies.Design);
        stories.MapPut("/{id}", SaveAsync);
        stories.MapDelete("/{id}", RemoveAsync);
        stories.MapDelete("/{id}/draft", DiscardAsync);
        stories.MapPost("/publish", PublishAsync);
        stories.MapPost("/import", ImportAsync);
    }

    /// <summary>
    /// Saves a story as a draft, wrong or not, and returns what would be wrong if all drafts were published now. <c>If-Match</c> names the
    /// version that the draft is based on; <c>If-None-Match: *</c> says that the story is new.
    /// </summary>
    private static Task<Results<Ok<FindingsView>, ProblemHttpResult>> SaveAsync(
        string id, HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken) =>
        KeepAsync(id, "story", request, editor, current, cancellationToken);

    internal static async Task<Results<Ok<FindingsView>, ProblemHttpResult>> KeepAsync(
        string id, string what, HttpRequest request, StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (await Body.ReadAsync(request, StoryFile.MaxBytes, cancellationToken) is not { } json)
            return StoryTags.TooLarge(what, StoryFile.MaxBytes);
        var saving = await editor.SaveAsync(id, json, current.AsActor, request.BasedOn(), cancellationToken);
        if (saving.Change is not { } change) return StoryTags.Refused(saving.Findings);
        if (change.Outcome != ChangeOutcome.Done) return StoryTags.Refused(change, what);
        request.HttpContext.Response.Tag(change.Present);
        return TypedResults.Ok(new FindingsView(saving.Findings));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await editor.RemoveAsync(id, current.AsActor, request.BasedOn(), cancellationToken), "story", request);

    /// <summary>Discards a draft. The published version, if there is one, is in the ETag of the answer.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardAsync(
        string id, HttpRequest request, [FromServices] StoryRevisions revisions, CurrentAccount current,
        CancellationToken cancellationToken) =>
        Answer(await revisions.DiscardDraftAsync(id, current.AsActor, request.BasedOn(), cancellationToken), "draft", request);

    /// <summary>Publishes drafts: all of them, those of some stories, or only mine.</summary>
    private static async Task<Results<Ok<PublishingView>, ProblemHttpResult>> PublishAsync(
        HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        var choice = DraftChoice.All;
        if (request.HasJsonContentType())
        {
            var body = await JsonBody<Publication>.ReadAsync(request, cancellationToken);
            if (body.Problem is { } unreadable) return unreadable;
            if (body.Value!.Stories is { } named && (named.Count > StoryBundle.MaxFiles || named.Any(id => !IsId(id))))
                return Problems.BadRequest("\"stories\" is a list of the ids of stories: 24 letters or digits each.");
            choice = new DraftChoice(body.Value.Stories, body.Value.Mine == true ? current.Account.Id : null);
        }

        return Answer(await editor.PublishAsync(choice, current.AsActor, cancellationToken));
    }

    /// <summary>Publishes the stories of a zip file, in the format of the export, and replaces all others.</summary>
    private static async Task<Results<Ok<PublishingView>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (await Body.ReadAsync(request, StoryBundle.MaxBytes, cancellationToken) is not { } bundle)
            return StoryTags.TooLarge("bundle", StoryBundle.MaxBytes);
        return Answer(await editor.ImportAsync(bundle, current.AsActor, cancellationToken));
    }

    internal static Results<Ok<PublishingView>, ProblemHttpResult> Answer(PublishOutcome publishing) => publishing switch
    {
        { Revision: { } revision } => TypedResults.Ok(new PublishingView(revision.Revision, revision.Number, publishing.Findings)),
        { Missing: { } story } => Problems.Problem(
            StatusCodes.Status409Conflict, "no-draft", $"The story {story} has no draft to publish. Load the list of drafts again."),
        { IsRefused: true } => StoryTags.Refused(publishing.Findings),
        _ => Problems.Problem(
            StatusCodes.Status409Conflict, "stories-changed",
            "Somebody else has changed the stories meanwhile. Look at theirs, then publish again."),
    };

    internal static Results<NoContent, ProblemHttpResult> Answer(StoryChange change, string what, HttpRequest request)
    {
        if (change.Outcome != ChangeOutcome.Done) return StoryTags.Refused(change, what);
        request.HttpContext.Response.Tag(change.Present);
        return TypedResults.NoContent();
    }

    internal static bool IsId(string? id) => id?.Length == 24 && id.All(char.IsAsciiLetterOrDigit);

    internal sealed record PublishingView(string Revision, long Number, IReadOnlyList<Finding> Findings);

    /// <param name="Stories">The stories to publish, with their tests; all drafts without it.</param>
    /// <param name="Mine">True to publish only what the caller saved last.</param>
    internal sealed record Publication(IReadOnlyList<string>? Stories, bool? Mine);
}
