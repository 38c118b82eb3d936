using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Json;

public class ActivityJsonTests
{
    [Fact]
    public void Fields_nobody_named_survive_a_round_trip()
    {
        const string wire = """
            {"type":"message","id":"7","from":{"id":"ada","tenant":{"id":"t1"}},"conversation":{"id":"c1","region":"eu"},"text":"Hi","attachments":[{"contentType":"image/png","sizeInBytes":12}],"entities":[{"type":"clientInfo","platform":"Web","deep":{"a":[1,2.50]}}],"madeUp":{"big":12345678901234567890,"list":[1.10,"x"]}}
            """;

        ActivityJson.Serialize(ActivityJson.Deserialize(wire)).ShouldBe(wire);
    }

    [Fact]
    public void What_is_in_a_value_or_in_channel_data_passes_through_as_it_came()
    {
        const string wire = """
            {"type":"event","channelData":{"at":"2026-03-01T10:00:00+02:00","price":1.50},"value":{"when":"2026-03-01T10:00:00","n":1.0}}
            """;

        ActivityJson.Serialize(ActivityJson.Deserialize(wire)).ShouldBe(wire);
    }

    [Fact]
    public void Instants_are_written_in_utc_and_a_wall_clock_keeps_its_offset()
    {
        var activity = ActivityJson.Deserialize(
            """{"type":"message","timestamp":"2026-03-01T10:00:00.1234567+02:00","localTimestamp":"2026-03-01T10:00:00.123+02:00"}""");

        ActivityJson.Serialize(activity)
            .ShouldBe("""{"type":"message","timestamp":"2026-03-01T08:00:00.1234567Z","localTimestamp":"2026-03-01T10:00:00.123+02:00"}""");
    }

    [Fact]
    public void A_time_without_an_offset_is_utc_wherever_the_server_stands() =>
        ActivityJson.Deserialize(
            """{"type":"message","timestamp":"2026-03-01T10:00:00"}""").Timestamp.ShouldBe(new DateTimeOffset(
                2026, 3, 1, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Null_is_not_an_activity() => Should.Throw<JsonException>(() => ActivityJson.Deserialize("null"u8));

    [Fact]
    public void Any_object_may_be_a_value()
    {
        Written(new { Amount = 3, Who = (string?)null }).ShouldBe("""{"Amount":3}""");
        Written(new Dictionary<string, object> { ["Key"] = 1 }).ShouldBe("""{"Key":1}""");
        Written("a text").ShouldBe("\"a text\"");
        Written(System.Text.Json.Nodes.JsonNode.Parse("""{"x":[1]}""")!).ShouldBe("""{"x":[1]}""");
        Written(System.Text.Json.JsonSerializer.SerializeToElement(new { x = 1 })).ShouldBe("""{"x":1}""");
        Written(new Named("lamp")).ShouldBe("\"lamp\"");

        static string Written(object value) =>
            Payload.ToToken(
                ActivityJson.Deserialize(ActivityJson.SerializeToUtf8Bytes(new Activity { Type = "event", Value = value })).Value)
                .ToString(Newtonsoft.Json.Formatting.None);
    }

    [Newtonsoft.Json.JsonConverter(typeof(NameOnly))]
    private sealed record Named(string Name);

    private sealed class NameOnly : Newtonsoft.Json.JsonConverter<Named>
    {
        public override bool CanRead => false;

        public override Named ReadJson(
            Newtonsoft.Json.JsonReader reader, Type objectType, Named? existingValue, bool hasExistingValue,
            Newtonsoft.Json.JsonSerializer serializer) =>
            throw new NotSupportedException();

        public override void WriteJson(Newtonsoft.Json.JsonWriter writer, Named? value, Newtonsoft.Json.JsonSerializer serializer) =>
            writer.WriteValue(value?.Name);
    }

    [Fact]
    public void Text_stays_readable() =>
        ActivityJson.Serialize(new Activity { Type = "message", Text = "L'été à Québec" }).ShouldContain("L'été à Québec");

    [Fact]
    public void A_mention_is_written_whole_from_a_list_of_entities_and_read_back()
    {
        var activity = new Activity { Type = "message", Entities = [new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>")] };

        var mention = ActivityJson.Deserialize(ActivityJson.Serialize(activity)).GetMentions().ShouldHaveSingleItem();

        mention.Mentioned!.Id.ShouldBe("bot");
        mention.Text.ShouldBe("<at>Bot</at>");
    }

    [Theory]
    [InlineData("""{"type":"message","entities":[null,{"type":null},{"type":5,"text":"x"}]}""")]
    [InlineData("""{"type":"message","from":null,"attachments":null,"channelData":null,"value":null}""")]
    [InlineData("""{"type":"message","unknown":{"unknown":1},"Unknown2":[[]]}""")]
    public void Odd_activities_are_read_without_complaint(string json)
    {
        var activity = ActivityJson.Deserialize(json);

        activity.HasContent().ShouldBeFalse();
        var again = ActivityJson.Serialize(activity);
        ActivityJson.Serialize(ActivityJson.Deserialize(again)).ShouldBe(again);
    }

    [Theory]
    [InlineData("""{"type":"message","entities":["x"]}""")]
    [InlineData("""{"type":"message","from":"ada"}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_is_no_activity_is_refused(string json) => Should.Throw<JsonException>(() => ActivityJson.Deserialize(json));

    [Fact]
    public void An_entity_takes_any_shape_and_gives_it_back()
    {
        var entity = new Entity();
        entity.SetAs(new { type = "place", city = "Trois-Rivières" });

        entity.Type.ShouldBe("place");
        entity.GetAs<City>()!.Name.ShouldBeNull();
        Payload.TryGet(entity, "city", out var city).ShouldBeTrue();
        city.ShouldBe("Trois-Rivières");
        entity.ShouldBe(
            ActivityJson.Deserialize(ActivityJson.Serialize(new Activity { Type = "message", Entities = [entity] })).Entities![0]);
    }

    private sealed record City(string? Name);

    [Fact]
    public void A_card_is_an_attachment_with_its_content()
    {
        var attachment = new HeroCard("Hello", buttons: ["Yes", "No"]).ToAttachment();

        var json = ActivityJson.Serialize(new Activity { Type = "message", Attachments = [attachment] });

        json.ShouldContain("""{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Hello","buttons":[{""");
        json.ShouldContain("\"Yes\"");
    }

    [Fact]
    public void A_card_may_come_from_either_json_library()
    {
        object[] contents =
        [
            System.Text.Json.JsonSerializer.SerializeToElement(new { title = "Lamp" }), Newtonsoft.Json.Linq.JObject
                .FromObject(new { title = "Lamp" }),
        ];

        foreach (var content in contents)
            ActivityJson.Serialize(new Activity { Type = "message", Attachments = [new Attachment("card", content: content)] })
                .ShouldBe("""{"type":"message","attachments":[{"contentType":"card","content":{"title":"Lamp"}}]}""");
    }

    [Fact]
    public void Bytes_and_text_are_the_same_json()
    {
        var activity = new Activity { Type = "message", Text = "Hi" };
        Encoding.UTF8.GetString(ActivityJson.SerializeToUtf8Bytes(activity)).ShouldBe(ActivityJson.Serialize(activity));
    }
}
