using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.BotFramework.Tests.Json;

/// <summary>What is stored comes back as what it was, and as nothing that it was not.</summary>
public class StorageJsonTests
{
    public sealed record Person(string Name, int Age);

    [Theory]
    [InlineData(42), InlineData(42L), InlineData(5_000_000_000L), InlineData(0.5)]
    [InlineData("2027-03-01T09:00:00Z"), InlineData(true), InlineData(DayOfWeek.Monday)]
    public void A_value_keeps_its_type(object value)
    {
        var kept = (IDictionary<string, object>)Kept(new Dictionary<string, object> { ["value"] = value });
        (kept["value"].GetType(), kept["value"]).ShouldBe((value.GetType(), value));
    }

    [Fact]
    public void An_object_keeps_its_type() => Kept(new Person("Ada", 36)).ShouldBe(new Person("Ada", 36));

    [Fact]
    public void What_the_sdk_has_stored_is_read()
    {
        var sdk = JsonConvert.SerializeObject(
            new Dictionary<string, object> { ["who"] = new Person("Ada", 36), ["count"] = 3 },
            new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All });
        var kept = (IDictionary<string, object>)StorageJson.Deserialize(sdk);
        (kept["who"], kept["count"]).ShouldBe((new Person("Ada", 36), 3));
    }

    [Fact]
    public void An_activity_of_the_sdk_is_read_and_is_stored_without_what_a_new_one_has_anyway()
    {
        var said = MessageFactory.Attachment(new Attachment("image/png", "https://shop.example/lamp.png"));
        said.SuggestedActions = new SuggestedActions(to: ["ada"], actions: [new CardAction("imBack", "Buy", value: "buy")]);
        var sdk = JsonConvert.SerializeObject(
            new Dictionary<string, object> { ["said"] = said }, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All });

        var read = StorageJson.Deserialize(sdk);
        var stored = StorageJson.Serialize(read);

        var again = (Activity)((IDictionary<string, object>)StorageJson.Deserialize(stored))["said"];
        JsonConvert.SerializeObject(again).ShouldBe(JsonConvert.SerializeObject(said));
        stored.Length.ShouldBeLessThan(sdk.Length / 2);
    }

    [Fact]
    public void A_type_that_is_gone_comes_back_as_json() =>
        ((JObject)StorageJson.Deserialize("""{"$type":"Gone.Since, Gone","name":"Ada"}"""))["name"]!.ToString().ShouldBe("Ada");

    [Theory]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("System.Collections.Generic.List`1[[System.Diagnostics.Process, System.Diagnostics.Process]], System.Private.CoreLib")]
    [InlineData("System.Action, System.Private.CoreLib")]
    public void A_type_that_does_more_than_hold_values_is_refused(string type) =>
        Should.Throw<JsonSerializationException>(() => StorageJson.Deserialize($$"""{"$type":"{{type}}"}"""));

    [Fact]
    public void Json_from_outside_cannot_name_a_type()
    {
        var sent = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}""");
        var kept = (IDictionary<string, object>)Kept(new Dictionary<string, object> { ["sent"] = sent });
        JToken.DeepEquals((JObject)kept["sent"], sent).ShouldBeTrue();
    }

    private static object Kept(object item) => StorageJson.Deserialize(StorageJson.Serialize(item));
}
