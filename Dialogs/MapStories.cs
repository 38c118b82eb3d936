using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.Dialogs;

public static class MapStoriesExtension
{
    /// <summary>Maps <c>/schemas/story.json</c>, the JSON Schema with which editors complete and validate story files.</summary>
    public static IEndpointRouteBuilder MapStories(this IEndpointRouteBuilder endpoints)
    {
        var schema = StorySchema.Text;
        endpoints.MapGet("/schemas/story.json", () => Results.Text(schema, "application/schema+json"));
        return endpoints;
    }
}

/// <summary>The JSON Schema of story files, generated from the same shapes as the validator.</summary>
public static class StorySchema
{
    public static string Text { get; } = StoryShape.JsonSchema().ToJsonString(new(StoryFile.Json) { WriteIndented = true }) + "\n";
}
