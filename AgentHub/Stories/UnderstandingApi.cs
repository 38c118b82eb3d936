using System.Text.Json;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Handoff.Team.Missed;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>
/// How the bot understands a sentence with the drafts, and what people said that no story took. For those who write stories.
/// </summary>
internal static class UnderstandingApi
{
    private const int LongestText = 1000;

    /// <summary>Different sentences in the list.</summary>
    private const int MostListed = 200;

    public static void MapUnderstanding(this RouteGroupBuilder api)
    {
        var stories = api.MapGroup("/stories").RequireAuthorization(Policies.Design);
        stories.MapPost("/understand", UnderstandAsync).WithMetadata(new RequestSizeLimitAttribute(StoryFile.MaxBytes * 2));
        stories.MapGet("/missed", MissedAsync);
        stories.MapPost("/missed/dismiss", DismissAsync);
    }

    /// <summary>Which story a sentence starts, which come near, and why.</summary>
    private static async Task<Results<Ok<UnderstandingView>, ProblemHttpResult>> UnderstandAsync(
        HttpRequest request, [FromServices] StoryEditor editor, [FromServices] IStoryRecognizer recognizer,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<UnderstandingQuestion>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        var question = body.Value!;
        if (question.Problem() is { } problem) return Problems.BadRequest(problem);
        var (library, _, findings) = await editor.RehearseAsync(question.Id, question.Story?.GetRawText(), cancellationToken);
        if (library is null) return StoryTags.Refused(findings);
        return TypedResults.Ok(UnderstandingView.Of(await recognizer.UnderstandAsync(question.Text!, library, cancellationToken)));
    }

    /// <summary>
    /// What people said that no story took, the newest first, each sentence once. What a story would take by now, as a draft or
    /// published, is left out.
    /// </summary>
    private static async Task<Ok<MissedList>> MissedAsync(
        [FromServices] MissedSentences missed, [FromServices] StoryEditor editor, [FromServices] PublishedStories published,
        [FromServices] IStoryRecognizer recognizer, CancellationToken cancellationToken)
    {
        var (library, _, _) = await editor.RehearseAsync(id: null, unsaved: null, cancellationToken);
        var sentences = new List<MissedView>();
        foreach (var same in (await missed.ReadAsync(cancellationToken)).GroupBy(each => KeyOf(each.Text), StringComparer.Ordinal))
        {
            var understood = await recognizer.UnderstandAsync(same.First().Text, library ?? published.Current, cancellationToken);
            if (understood.Clear is not null) continue;
            sentences.Add(new MissedView(same.First().Text, same.Count(), same.First().At, NearStory.Of(understood)));
            if (sentences.Count == MostListed) break;
        }

        return TypedResults.Ok(new MissedList(sentences));
    }

    /// <summary>Takes a sentence off the list.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> DismissAsync(
        HttpRequest request, [FromServices] MissedSentences missed, CancellationToken cancellationToken)
    {
        var body = await JsonBody<Dismissal>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        if (body.Value!.Text is not { Length: > 0 and <= LongestText } text) return Problems.BadRequest(NoText);
        var key = KeyOf(text);
        return await missed.DismissAsync(each => KeyOf(each.Text) == key, cancellationToken) > 0
            ? TypedResults.NoContent()
            : Problems.NotFound("sentence");
    }

    private static string KeyOf(string text) => text.Trim().ToUpperInvariant();

    private static string NoText => $"\"text\" is a sentence of 1 to {LongestText} characters.";

    /// <param name="Text">The sentence.</param>
    /// <param name="Id">The story that is being written; without it, what is saved is asked.</param>
    /// <param name="Story">Its present text, saved or not.</param>
    internal sealed record UnderstandingQuestion(string? Text, string? Id, JsonElement? Story)
    {
        /// <returns>What the caller must change, or null.</returns>
        public string? Problem()
        {
            if (Text is not { Length: > 0 and <= LongestText }) return NoText;
            if (Id is not null && !StoryEditingApi.IsId(Id)) return "\"id\" is a story's id: 24 letters or digits.";
            if (Story is { ValueKind: not JsonValueKind.Object }) return "\"story\" is a JSON object.";
            return Story is not null && Id is null ? "Send the \"id\" of the story with the \"story\"." : null;
        }
    }

    internal sealed record Dismissal(string? Text);
}

/// <param name="Outcome">What the bot does where nothing else is asked.</param>
/// <param name="Near">The stories that share words with the sentence, the nearest first.</param>
/// <param name="Refused">What the person says that they do not want; empty if nothing.</param>
internal sealed record UnderstandingView(UnderstandingOutcome Outcome, IReadOnlyList<NearStory> Near, string Refused)
{
    public static UnderstandingView Of(Understanding understood) => new(
        understood.Clear is not null ? UnderstandingOutcome.Starts
        : understood.Near.Count > 0 ? UnderstandingOutcome.Asks : UnderstandingOutcome.FallsBack,
        NearStory.Of(understood), understood.Refused);
}

internal enum UnderstandingOutcome
{
    /// <summary>The nearest story starts.</summary>
    Starts,

    /// <summary>The person is asked which story they mean.</summary>
    Asks,
    FallsBack,
}

/// <param name="Phrase">The phrase or keyword that comes nearest.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Words">The words that count for it.</param>
/// <param name="IsNear">Whether it is near enough to start, or to be asked about.</param>
internal sealed record NearStory(string Id, string Name, string Phrase, double Score, IReadOnlyList<WordMatch> Words, bool IsNear)
{
    public static IReadOnlyList<NearStory> Of(Understanding understood) =>
        [.. understood.Near.Select(story => Of(story, isNear: true)), .. understood.Others.Select(story => Of(story, isNear: false))];

    private static NearStory Of(RecognizedStory story, bool isNear) =>
        new(story.Story.Id, story.Story.Name, story.Phrase, Math.Round(story.Score, 2), story.Words, isNear);
}

internal sealed record MissedList(IReadOnlyList<MissedView> Sentences);

/// <param name="Times">How often it was said, whatever the case of its letters.</param>
/// <param name="At">When it was said last.</param>
internal sealed record MissedView(string Text, int Times, DateTimeOffset At, IReadOnlyList<NearStory> Near);
