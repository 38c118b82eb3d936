using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Library;
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
    /// Checks a story in the body together with the published ones, in place of the one with its id. Without a body, checks the
    /// published ones.
    /// </summary>
    private static async Task<Results<Ok<FindingsView>, ProblemHttpResult>> CheckAsync(
        HttpRequest request, [FromServices] PublishedStories published, CancellationToken cancellationToken)
    {
        var draft = await Body.ReadAsync(request, StoryFile.MaxBytes, cancellationToken);
        if (draft is null) return Problems.BadRequest($"The story is larger than {StoryFile.MaxBytes} bytes. Split it in two.");
        return TypedResults.Ok(new FindingsView(StoryCheck.Files(WithDraft(published.Current, draft), cancellationToken)));
    }

    private static IEnumerable<(string File, ReadOnlyMemory<byte> Json)> WithDraft(StoryLibrary stories, ReadOnlyMemory<byte> draft)
    {
        var present = stories.Stories.Select(story => (story.Id, story.File, Json: story.Source));
        if (draft.IsEmpty) return present.Select(story => (story.File, story.Json));
        var id = StoryFile.Read("(this story)", draft).Story?.Id;
        return present.Where(story => story.Id != id).Select(story => (story.File, story.Json)).Append(("(this story)", draft));
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
