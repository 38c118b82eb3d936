using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.AgentHub.Tests.Support;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.AgentHub.Tests.Stories;

public sealed class StoriesApiTests : IAsyncLifetime
{
    private readonly SupportHub hub = new() { Stories = new StoryLibrary([Welcome()]) };

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_list_names_the_stories_that_the_bot_tells()
    {
        var stories = JsonNode.Parse(await hub.Grace.GetStringAsync("/hub/api/stories"))!["stories"]!.AsArray();

        stories.ShouldHaveSingleItem()!.ToJsonString().ShouldBe("""{"id":"storyWelcome000000000000","name":"Welcome","steps":1,"names":null}""");
    }

    [Fact]
    public async Task A_story_is_shown_in_the_vocabulary_of_its_file()
    {
        var story = JsonNode.Parse(await hub.Grace.GetStringAsync("/hub/api/stories/storyWelcome000000000000"))!;

        var action = story["steps"]![0]!["actions"]![0]!;
        action["type"]!.GetValue<string>().ShouldBe("send_text_action");
        action["alternatives"]![0]!["fr"]!.GetValue<string>().ShouldBe("Bonjour");
    }

    [Fact]
    public async Task A_story_that_is_not_there_is_not_found()
    {
        using var answer = await hub.Grace.GetAsync("/hub/api/stories/farewell");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_outsider_reads_no_story()
    {
        using var answer = await hub.Mallory.GetAsync("/hub/api/stories");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Story Welcome()
    {
        var (story, findings) = StoryFile.Read("welcome.json", Encoding.UTF8.GetBytes(
            """
            {
              "schemaVersion": 1, "id": "storyWelcome000000000000", "name": "Welcome", "triggers": [{ "type": "welcome" }],
              "steps": [{
                "id": "stepHello000000000000000", "name": "Hello",
                "actions": [{ "type": "send_text_action", "alternatives": [{ "en": "Hello", "fr": "Bonjour" }] }]
              }]
            }
            """));
        findings.ShouldBeEmpty();
        return story!;
    }
}
