using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace LiveTakeover.Stories.Benchmarks;

/// <summary>Answers what the hub's page asks: its own files as they were built, and the stories. There is no server.</summary>
internal sealed class HubStub(string built, int stories, bool isOneStory)
{
    public const string Address = "http://hub.example";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".svg"] = "image/svg+xml",
        [".html"] = "text/html",
    };

    public Task ServeAsync(IPage page) => page.RouteAsync($"{Address}/**", AnswerAsync);

    private Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        if (path.StartsWith("/hub/api/", StringComparison.Ordinal)) return TellAsync(route, path["/hub/api/".Length..]);
        if (path.StartsWith("/hub/live", StringComparison.Ordinal)) return route.FulfillAsync(new() { Status = 404 });
        var file = Path.Combine(built, path["/hub/".Length..]);
        if (!File.Exists(file)) file = Path.Combine(built, "index.html");
        return route.FulfillAsync(new() { Path = file, ContentType = Types.GetValueOrDefault(Path.GetExtension(file)) });
    }

    private Task TellAsync(IRoute route, string asked) => Answer(asked) is { } json
        ? route.FulfillAsync(
            new() { Body = json, ContentType = "application/json", Headers = new Dictionary<string, string> { ["ETag"] = "\"1\"" } })
        : route.FulfillAsync(new() { Status = 404 });

    private string? Answer(string asked) => asked switch
    {
        "session" => """
            {"id":"ana","name":"Ana","email":"ana@example.org","role":"BotDesigner","handoffEnabled":true,"away":false,
            "way":"password","mustTurnOnTwoStep":false}
            """,
        "stories" => $$"""{"revision":"r","stories":{{BigBot.Lines(stories)}},"drafts":[]}""",
        "stories/texts" => new JsonArray([.. Enumerable.Range(0, stories).Select(
            number => new JsonObject { ["id"] = BigBot.StoryId(number), ["story"] = BigBot.Story(number, stories) })]).ToJsonString(),
        "stories/check" => """{"findings":[],"file":"a.json"}""",
        _ when asked.StartsWith("stories/5f", StringComparison.Ordinal) =>
            (isOneStory ? BigBot.Whole(stories) : BigBot.Story(0, stories)).ToJsonString(),
        _ => null,
    };
}
