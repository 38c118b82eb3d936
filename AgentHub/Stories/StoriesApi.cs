using LiveTakeover.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>The stories that the bot tells now, to be read by anybody who may see the hub.</summary>
internal static class StoriesApi
{
    public static void MapStories(this RouteGroupBuilder api)
    {
        api.MapGet("/stories", List);
        api.MapGet("/stories/{id}", Find);
        api.MapStoryQuestions();
    }

    private static Ok<StoryList> List([FromServices] PublishedStories published) =>
        TypedResults.Ok(new StoryList(
            published.Current.Revision,
            [.. published.Current.Stories.OrderBy(story => story.Name, StringComparer.CurrentCulture).Select(StoryLine.Of)]));

    /// <summary>The story as it was written, byte by byte.</summary>
    private static Results<BytesResult, ProblemHttpResult> Find(string id, [FromServices] PublishedStories published) =>
        published.Current.Find(id) is { } story ? new BytesResult(story.Source) : Problems.NotFound("story");

    private sealed record StoryList(string Revision, IReadOnlyList<StoryLine> Stories);

    private sealed record StoryLine(string Id, string Name, int Steps)
    {
        public static StoryLine Of(Story story) => new(story.Id, story.Name, story.Steps.Count);
    }
}
