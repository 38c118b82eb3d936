using System.Text.Json;
using LiveTakeover.Dialogs.Library;

namespace LiveTakeover.Dialogs.Tests.Check;

public class StorySchemaTests
{
    private static readonly MiniSchema Schema = new(JsonDocument.Parse(StorySchema.Text).RootElement);

    [Fact]
    public void The_schema_that_editors_read_beside_the_stories_is_the_one_that_is_published() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "story.schema.json")).ShouldBe(StorySchema.Text);

    [Fact]
    public void The_demo_stories_satisfy_the_schema_and_name_it()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "stories"), "*.json"))
        {
            if (file.EndsWith(StoryFolder.TestSuffix, StringComparison.Ordinal))
                continue;
            using var story = JsonDocument.Parse(File.ReadAllBytes(file));
            Schema.Problems(story.RootElement).ShouldBeEmpty(file);
            story.RootElement.GetProperty("$schema").GetString().ShouldBe("../../Dialogs/story.schema.json");
        }
    }

    [Theory]
    [InlineData("""{ "type": "send_text_action", "alternatives": ["Hello", { "en": "Hello", "fr": "Bonjour" }] }""")]
    [InlineData("""{ "type": "send_text_action", "alternatives": [{ "fr": "Bonjour" }] }""")]
    [InlineData("""{ "type": "send_text_action", "alternatives": [{ "en": "Hello", "pt-BR": "Olá" }] }""")]
    [InlineData("""{ "type": "send_text_action", "alternatives": [{ "en": "Hello", "Deutsch": "Hallo" }] }""")]
    [InlineData("""{ "type": "send_text_action", "alternatives": [] }""")]
    [InlineData("""{ "type": "send_text_action", "alternatives": [""] }""")]
    [InlineData("""{ "type": "wait_action", "duration": 7 }""")]
    [InlineData("""{ "type": "wait_action", "duration": 7.5 }""")]
    [InlineData("""{ "type": "dance_action" }""")]
    [InlineData("""{ "type": "store_session_value_action", "key": "two words", "value": "v" }""")]
    [InlineData("""{ "type": "set_user_attribute_action", "key": "ID", "value": "v" }""")]
    [InlineData("""{ "type": "send_cards_action", "cards": [{ "type": "card", "title": "t", "subtitle": null, "buttons": null }] }""")]
    [InlineData("""{ "type": "jump_to_action", "connections": [] }""")]
    public void Schema_and_validator_agree(string action)
    {
        var json = StoryJson.With(action);
        using var story = JsonDocument.Parse(json);
        Schema.Problems(story.RootElement).Any().ShouldBe(StoryJson.Errors(json).Any());
    }
}
