using System.Text;
using System.Text.Json;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Testing;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>The tests of a story: a file beside it, which is drafted, published, exported and kept in the history as stories are.</summary>
internal static class StoryTestsApi
{
    public static void MapStoryTests(this RouteGroupBuilder api)
    {
        api.MapGet("/stories/{id}/tests", FindAsync);
        var design = api.MapGroup("/stories").RequireAuthorization(Policies.Design);
        design.MapPut("/{id}/tests", SaveAsync);
        design.MapDelete("/{id}/tests", RemoveAsync);
        design.MapPost("/tests/run", RunAsync).WithMetadata(new RequestSizeLimitAttribute(StoryFile.MaxBytes * 3));
    }

    /// <summary>The tests of a story exactly as they were written, as a draft if there is one.</summary>
    private static async Task<Results<BytesResult, ProblemHttpResult>> FindAsync(
        string id, HttpResponse response, [FromServices] StoryRevisions revisions, [FromServices] StoryEditor editor,
        CancellationToken cancellationToken)
    {
        var present = await revisions.PresentAsync((await editor.DraftedAsync(cancellationToken)).TestFileOf(id), cancellationToken);
        response.Tag(present);
        return present?.Text is { } text ? new BytesResult(Encoding.UTF8.GetBytes(text)) : Problems.NotFound("story test");
    }

    private static async Task<Results<Ok<FindingsView>, ProblemHttpResult>> SaveAsync(
        string id, HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (!StoryEditingApi.IsId(id)) return Problems.NotFound("story");
        var file = (await editor.DraftedAsync(cancellationToken)).TestFileOf(id);
        return await StoryEditingApi.KeepAsync(file, "story test", request, editor, current, cancellationToken);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, HttpRequest request, [FromServices] StoryEditor editor, CurrentAccount current, CancellationToken cancellationToken)
    {
        var file = (await editor.DraftedAsync(cancellationToken)).TestFileOf(id);
        return StoryEditingApi.Answer(
            await editor.RemoveAsync(file, current.AsActor, request.BasedOn(), cancellationToken), "story test", request);
    }

    /// <summary>Runs the tests of one story with the drafts, or all tests.</summary>
    private static async Task<Results<Ok<TestResults>, ProblemHttpResult>> RunAsync(
        HttpRequest request, [FromServices] StoryEditor editor, [FromServices] StoryTryOut tryOut, CancellationToken cancellationToken)
    {
        var body = await JsonBody<TestQuestion>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        var question = body.Value!;
        if (question.Problem() is { } problem) return Problems.BadRequest(problem);
        var (library, all, findings) = await editor.RehearseAsync(question.Id, question.Story?.GetRawText(), cancellationToken);
        if (library is null) return StoryTags.Refused(findings);
        return await StoryTryOutApi.AnswerAsync(async () =>
            new TestResults([.. (await tryOut.TestAsync(library, question.Among(all), cancellationToken)).Select(TestResult.Of)]));
    }

    /// <param name="Id">The story whose tests are run; all tests without it.</param>
    /// <param name="Story">Its present text, saved or not.</param>
    /// <param name="Tests">Its tests as they are now, saved or not.</param>
    internal sealed record TestQuestion(string? Id, JsonElement? Story, JsonElement? Tests)
    {
        /// <returns>What the caller must change, or null.</returns>
        public string? Problem()
        {
            if (Id is not null && !StoryEditingApi.IsId(Id)) return "\"id\" is a story's id: 24 letters or digits.";
            if (Id is null && (Story ?? Tests) is not null) return "Send the \"id\" of the story with \"story\" and \"tests\".";
            return Story is { ValueKind: not JsonValueKind.Object } || Tests is { ValueKind: not JsonValueKind.Object }
                ? "\"story\" and \"tests\" are JSON objects."
                : null;
        }

        public IReadOnlyList<StoryText> Among(DraftedStories all)
        {
            if (Id is null) return [.. all.All.Where(text => text.IsTest)];
            var file = all.TestFileOf(Id);
            return Tests is { } unsaved
                ? [new StoryText(file, file, unsaved.GetRawText())]
                : [.. all.All.Where(text => text.Id == file)];
        }
    }

    internal sealed record TestResults(IReadOnlyList<TestResult> Results);

    /// <param name="Problem">What is wrong, in English; null if the test passed.</param>
    /// <param name="Difference">The expectation that failed; null if the test passed, or could not be run.</param>
    /// <param name="Steps">The steps through which it went; the last one is where it failed.</param>
    internal sealed record TestResult(
        string File, string Test, string? Problem, StoryDifference? Difference, IReadOnlyList<TracePlace> Steps, double Milliseconds)
    {
        public static TestResult Of(StoryTestResult result) => new(
            result.File, result.Test, result.Problem, result.Difference, result.Steps ?? [], result.Took.TotalMilliseconds);
    }
}
