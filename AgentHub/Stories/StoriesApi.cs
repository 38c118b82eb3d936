using System.Text;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>The published stories and the drafts, for every account that can read the hub.</summary>
internal static class StoriesApi
{
    public static void MapStories(this RouteGroupBuilder api)
    {
        api.MapGet("/stories", ListAsync);
        api.MapGet("/stories/{id}", FindAsync);
        api.MapGet("/stories/texts", TextsAsync);
        api.MapGet("/stories/export", ExportAsync);
        api.MapStoryQuestions();
        api.MapStoryEditing();
        api.MapStoryHistory();
        api.MapStoryTryOut();
        api.MapStoryTests();
        api.MapUnderstanding();
        api.MapStepFigures();
    }

    private static async Task<Ok<StoryList>> ListAsync(
        [FromServices] PublishedStories published, [FromServices] StoryRevisions revisions, CancellationToken cancellationToken)
    {
        var workspace = await revisions.ReadAsync(cancellationToken);
        return TypedResults.Ok(new StoryList(
            published.Current.Revision,
            [.. published.Current.Stories.OrderBy(story => story.Name, StringComparer.CurrentCulture).Select(StoryLine.Of)],
            DraftLines(workspace, published.Current)));
    }

    private static List<DraftLine> DraftLines(StoryWorkspace workspace, StoryLibrary published)
    {
        var (tests, stories) = (workspace.Drafts.Where(IsTest), workspace.Drafts.Where(draft => !IsTest(draft)).ToList());
        var drafted = DraftedStories.Of(workspace);
        var testsOnly = tests.Select(draft => (Draft: draft, Story: drafted.StoryOf(draft.StoryId) ?? draft.StoryId))
            .Where(each => stories.TrueForAll(story => story.StoryId != each.Story));
        return
        [
            .. stories.Select(draft => DraftLine.Of(draft, published)),
            .. testsOnly.Select(each => DraftLine.OfTests(each.Draft, each.Story, published)),
        ];

        static bool IsTest(StoryDraft draft) => StoryText.IsTestFile(draft.StoryId);
    }

    /// <summary>
    /// The story exactly as it was written: its draft if there is one, unless the published version is requested. The ETag names the
    /// version that the next change is based on.
    /// </summary>
    private static async Task<Results<BytesResult, ProblemHttpResult>> FindAsync(
        string id, bool? published, HttpResponse response, [FromServices] PublishedStories stories, [FromServices] StoryRevisions revisions,
        CancellationToken cancellationToken)
    {
        var present = await revisions.PresentAsync(id, cancellationToken);
        response.Tag(present);
        if (present?.Text is { } text && (present.IsDraft, published) is not (true, true))
            return new BytesResult(Encoding.UTF8.GetBytes(text));
        return stories.Current.Find(id) is { } story ? new BytesResult(story.Source) : Problems.NotFound("story");
    }

    /// <summary>
    /// All stories exactly as they were written, for a picture of them all: the drafts, and the published ones beside them.
    /// </summary>
    private static async Task<Ok<StoryWriting[]>> TextsAsync(
        [FromServices] PublishedStories published, [FromServices] StoryRevisions revisions, CancellationToken cancellationToken)
    {
        var workspace = await revisions.ReadAsync(cancellationToken);
        var texts = workspace.Latest is null && workspace.Drafts.Count == 0 ? published.Current.Texts : DraftedStories.Of(workspace).All;
        return TypedResults.Ok(texts.Where(text => !text.IsTest).Select(StoryWriting.Of).ToArray());
    }

    /// <summary>The published stories and their tests as a zip file. The same stories always produce the same bytes.</summary>
    private static async Task<FileContentHttpResult> ExportAsync(
        [FromServices] PublishedStories published, [FromServices] StoryRevisions revisions, CancellationToken cancellationToken)
    {
        var stories = (await revisions.ReadAsync(cancellationToken)).Latest?.Stories ?? published.Current.Texts;
        return TypedResults.File(StoryBundle.Write(stories), "application/zip", $"stories-{published.Current.Revision}.zip");
    }

    internal sealed record StoryList(string Revision, IReadOnlyList<StoryLine> Stories, IReadOnlyList<DraftLine> Drafts);

    internal sealed record StoryWriting(string Id, RawJson Story)
    {
        public static StoryWriting Of(StoryText text) => new(text.Id, new RawJson(Encoding.UTF8.GetBytes(text.Text.TrimStart('\uFEFF'))));
    }

    /// <param name="Names">The name in other languages, by their tags.</param>
    internal sealed record StoryLine(string Id, string Name, int Steps, IReadOnlyDictionary<string, string>? Names)
    {
        public static StoryLine Of(Story story) => new(story.Id, story.Name, story.Steps.Count, story.Names);
    }

    internal enum DraftChange
    {
        New,
        Changed,
        Removed,
    }

    /// <param name="Names">The name in other languages, by their tags.</param>
    /// <param name="TestsOnly">Whether only the story's tests were changed.</param>
    internal sealed record DraftLine(
        string Id, string Name, int Steps, IReadOnlyDictionary<string, string>? Names, DraftChange Change, PersonView By,
        DateTimeOffset At, bool TestsOnly)
    {
        public static DraftLine Of(StoryDraft draft, StoryLibrary published)
        {
            var present = published.Find(draft.StoryId);
            var heading = draft.Text is null ? HeadingOf(present) : StoryHeading.Of(draft.Text);
            var change = draft.Text is null ? DraftChange.Removed : present is null ? DraftChange.New : DraftChange.Changed;
            return new(
                draft.StoryId, heading.Name ?? draft.StoryId, heading.Steps, heading.Names, change,
                new PersonView(draft.By.Id, draft.By.Name), draft.At, TestsOnly: false);
        }

        /// <summary>A story whose tests alone are drafts.</summary>
        public static DraftLine OfTests(StoryDraft tests, string storyId, StoryLibrary published)
        {
            var heading = HeadingOf(published.Find(storyId));
            return new(
                storyId, heading.Name ?? storyId, heading.Steps, heading.Names, DraftChange.Changed,
                new PersonView(tests.By.Id, tests.By.Name), tests.At, TestsOnly: true);
        }

        private static StoryHeading HeadingOf(Story? story) => new(story?.Id, story?.Name, story?.Steps.Count ?? 0)
        {
            Names = story?.Names,
        };
    }
}
