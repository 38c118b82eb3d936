using System.Text.Json;

namespace LiveTakeover.BotFramework.Tests.Json;

/// <summary>Where the JSON that is written here does more than the SDK's.</summary>
public class BeyondTheSdkTests
{
    [Fact]
    public void A_time_that_is_none_is_refused_with_an_example() =>
        Should.Throw<JsonException>(() => ActivityJson.Deserialize("""{"type":"message","timestamp":"soon"}""")).Message.ShouldContain("ISO 8601");

    [Fact]
    public void An_entity_that_is_null_is_no_mention() =>
        ActivityJson.Deserialize("""{"type":"message","entities":[null,{"type":null}]}""").GetMentions().ShouldBeEmpty();
}
