using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Handoff.Availability;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>Checks stories and simulates the published ones, for those who write them. Both take processor time.</summary>
internal static class StoryQuestionsApi
{
    public static void MapStoryQuestions(this RouteGroupBuilder api)
    {
        var stories = api.MapGroup("/stories").RequireAuthorization(Policies.Design);
        stories.MapPost("/check", CheckAsync);
        stories.MapPost("/simulate", SimulateAsync);
    }

    /// <summary>
    /// Checks a story in the body together with the drafts and the published stories, in place of the one with its id, or with the id
    /// in the query. Without a body, checks what is saved.
    /// </summary>
    private static async Task<Results<Ok<FindingsView>, ProblemHttpResult>> CheckAsync(
        string? id, HttpRequest request, [FromServices] StoryEditor editor, CancellationToken cancellationToken)
    {
        if (id is not null && !StoryEditingApi.IsId(id)) return Problems.BadRequest("\"id\" is a story's id: 24 letters or digits.");
        if (await Body.ReadAsync(request, StoryFile.MaxBytes, cancellationToken) is not { } draft)
            return Problems.BadRequest($"The story is larger than {StoryFile.MaxBytes} bytes. Split it in two.");
        ReadOnlyMemory<byte>? unsaved = draft.Length == 0 ? default(ReadOnlyMemory<byte>?) : draft;
        var file = id is null ? null : (await editor.DraftedAsync(cancellationToken)).FileOf(id);
        return TypedResults.Ok(new FindingsView(await editor.CheckAsync(unsaved, id, cancellationToken), file));
    }

    private static async Task<Results<Ok<SimulationResult>, ProblemHttpResult>> SimulateAsync(
        HttpRequest request,
        [FromServices] PublishedStories published,
        [FromServices] StorySimulator simulator,
        [FromServices] SupportSchedules schedules,
        [FromServices] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<SimulationQuestion>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        var question = body.Value!;
        if (question.Say is { } lines && (lines.Count > StorySimulator.MaxLines || lines.Any(line => line is null or { Length: > 1000 })))
            return Problems.BadRequest($"\"say\" is a list of at most {StorySimulator.MaxLines} texts of at most 1000 characters.");
        var zone = (await schedules.ReadAsync(cancellationToken)).Schedule.Zone;
        var moment = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone).ToDateTimeOffset();
        if (question.At is not null && !AskedMoment.TryRead(question.At, zone, out moment)) return Problems.BadRequest(AskedMoment.Form);
        return TypedResults.Ok(await simulator.RunAsync(published.Current, moment, question.Say ?? [], question.Locale, cancellationToken));
    }
}
