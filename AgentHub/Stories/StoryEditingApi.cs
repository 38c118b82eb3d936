using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>Drafts of stories, and publishing. A refused request never changes the published stories.</summary>
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

    /// <summary>Saves a story as a draft, and returns what would be wrong if it were published now.</summary>
    private static async Task<Results<Ok<FindingsView>, ProblemHttpResult>> SaveAsync(
        string id, HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (await Body.ReadAsync(request, StoryFile.MaxBytes, cancellationToken) is not { } json)
            return TooLarge("story", StoryFile.MaxBytes);
        var saving = await editor.SaveAsync(id, json, current.AsActor, cancellationToken);
        return saving.IsKept ? TypedResults.Ok(new FindingsView(saving.Findings)) : Refused(saving.Findings);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken) =>
        await editor.RemoveAsync(id, current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("story");

    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardAsync(
        string id, [FromServices] StoryRevisions revisions, CurrentAccount current, CancellationToken cancellationToken) =>
        await revisions.DiscardDraftAsync(id, current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("draft");

    private static async Task<Results<Ok<PublishingView>, ProblemHttpResult>> PublishAsync(
        [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await editor.PublishAsync(current.AsActor, cancellationToken));

    /// <summary>Publishes the stories of a zip file, in the format of the export, and replaces all others.</summary>
    private static async Task<Results<Ok<PublishingView>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (await Body.ReadAsync(request, StoryBundle.MaxBytes, cancellationToken) is not { } bundle)
            return TooLarge("bundle", StoryBundle.MaxBytes);
        return Answer(await editor.ImportAsync(bundle, current.AsActor, cancellationToken));
    }

    private static Results<Ok<PublishingView>, ProblemHttpResult> Answer(PublishOutcome publishing) => publishing switch
    {
        { Revision: { } revision } => TypedResults.Ok(new PublishingView(revision.Revision, revision.Number, publishing.Findings)),
        { IsRefused: true } => Refused(publishing.Findings),
        _ => Problems.Problem(
            StatusCodes.Status409Conflict, "stories-changed",
            "Somebody else has changed the stories meanwhile. Look at theirs, then publish again."),
    };

    private static ProblemHttpResult Refused(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.IsError).ToList();
        return TypedResults.Problem(
            title: errors.Count == 1 ? $"{errors[0]}" : $"{errors[0]} And {errors.Count - 1} more.",
            statusCode: StatusCodes.Status400BadRequest,
            extensions: [new("code", "stories-refused"), new("findings", findings)]);
    }

    private static ProblemHttpResult TooLarge(string what, int limit) =>
        Problems.Problem(StatusCodes.Status413PayloadTooLarge, "too-large", $"The {what} is larger than {limit} bytes. Split it in two.");

    internal sealed record PublishingView(string Revision, long Number, IReadOnlyList<Finding> Findings);
}
