using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveTakeover.Stories.Benchmarks;

/// <summary>A bot of many stories of ten steps; each step leads to the next one, and a story to others.</summary>
internal static class BigBot
{
    private const int StepsEach = 10;

    public static string StoryId(int story) => $"5f{story:0000000000000000000000}";

    public static JsonObject Story(int number, int stories) => new()
    {
        ["schemaVersion"] = 1,
        ["id"] = StoryId(number),
        ["name"] = $"Story {number}",
        ["triggers"] = new JsonArray(new JsonObject { ["type"] = "keywords", ["keywords"] = new JsonArray($"word{number}") }),
        ["steps"] = new JsonArray([.. Enumerable.Range(0, StepsEach).Select(
            step => Step(number, step, Target("story", StoryId(((number * 7) + 3) % stories))))]),
    };

    /// <summary>All steps in one story: the end of ten leads to the beginning of twenty.</summary>
    public static JsonObject Whole(int stories)
    {
        var whole = Story(0, 1);
        whole["steps"] = new JsonArray([.. Enumerable.Range(0, stories).SelectMany(story => Enumerable.Range(0, StepsEach).Select(
            step => Step(story, step, Target("step", StepId(((story * 2) + 1) % stories, 0)), ((story * 2) + 2) % stories)))]);
        return whole;
    }

    private static JsonObject Step(int story, int step, JsonNode last, int? also = null) => new()
    {
        ["id"] = StepId(story, step),
        ["name"] = $"Step {story}.{step}",
        ["actions"] = new JsonArray(
            new JsonObject { ["type"] = "send_text_action", ["alternatives"] = new JsonArray($"What the bot says at {story}.{step}") },
            new JsonObject
            {
                ["type"] = "jump_to_action",
                ["connections"] = step == StepsEach - 1 && also is { } other ? new JsonArray(WhenOnline(StepId(other, 0))) : [],
                ["defaultTarget"] = step == StepsEach - 1 ? last : Target("step", StepId(story, step + 1)),
            }),
    };

    private static JsonObject WhenOnline(string step) => new()
    {
        ["type"] = "flow_connection",
        ["target"] = Target("step", step),
        ["predicates"] = new JsonArray(new JsonObject
        {
            ["type"] = "connection_team_predicate",
            ["condition"] = new JsonObject { ["type"] = "is_online" },
        }),
    };

    private static JsonObject Target(string type, string id) => new() { ["type"] = type, ["id"] = id };

    private static string StepId(int story, int step) => $"6f{story:00000000000}{step:00000000000}";

    public static string Lines(int stories) => JsonSerializer.Serialize(
        Enumerable.Range(0, stories).Select(story => new { id = StoryId(story), name = $"Story {story}", steps = StepsEach }));
}
