using System.Text;
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
        api.MapGet("/stories/export", Export);
        api.MapStoryQuestions();
        api.MapStoryEditing();
    }

    private static async Task<Ok<StoryList>> ListAsync(
        [FromServices] PublishedStories published, [FromServices] StoryRevisions revisions, CancellationToken cancellationToken) =>
        TypedResults.Ok(new StoryList(
            published.Current.Revision,
            [.. published.Current.Stories.OrderBy(story => story.Name, StringComparer.CurrentCulture).Select(StoryLine.Of)],
            [.. (await revisions.DraftsAsync(cancellationToken)).Select(draft => DraftLine.Of(draft, published.Current))]));

    /// <summary>The story exactly as it was written: its draft if there is one, unless the published version is requested.</summary>
    private static async Task<Results<BytesResult, ProblemHttpResult>> FindAsync(
        string id, bool? published, [FromServices] PublishedStories stories, [FromServices] StoryRevisions revisions,
        CancellationToken cancellationToken)
    {
        var drafts = published == true ? [] : await revisions.DraftsAsync(cancellationToken);
        if (drafts.FirstOrDefault(draft => draft.StoryId == id)?.Text is { } text) return new BytesResult(Encoding.UTF8.GetBytes(text));
        return stories.Current.Find(id) is { } story ? new BytesResult(story.Source) : Problems.NotFound("story");
    }

    /// <summary>The published stories as a zip file. The same stories always produce the same bytes.</summary>
    private static FileContentHttpResult Export([FromServices] PublishedStories published) =>
        TypedResults.File(StoryBundle.Write(published.Current.Texts), "application/zip", $"stories-{published.Current.Revision}.zip");

    internal sealed record StoryList(string Revision, IReadOnlyList<StoryLine> Stories, IReadOnlyList<DraftLine> Drafts);

    internal sealed record StoryLine(string Id, string Name, int Steps)
    {
        public static StoryLine Of(Story story) => new(story.Id, story.Name, story.Steps.Count);
    }

    internal enum DraftChange
    {
        New,
        Changed,
        Removed,
    }

    internal sealed record DraftLine(string Id, string Name, int Steps, DraftChange Change, PersonView By, DateTimeOffset At)
    {
        public static DraftLine Of(StoryDraft draft, StoryLibrary published)
        {
            var present = published.Find(draft.StoryId);
            var story = draft.Text is null ? present : StoryFile.Read("", Encoding.UTF8.GetBytes(draft.Text)).Story;
            var change = draft.Text is null ? DraftChange.Removed : present is null ? DraftChange.New : DraftChange.Changed;
            return new(draft.StoryId, story?.Name ?? draft.StoryId, story?.Steps.Count ?? 0, change,
                new PersonView(draft.By.Id, draft.By.Name), draft.At);
        }
    }
}
