using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Json;

public class PayloadTests
{
    private static readonly Activity fromTheWire = ActivityJson.Deserialize(
        """{"type":"event","value":{"state":"accepted","count":1.50,"on":true,"none":null,"deep":{"name":"Ada"}}}""");

    [Theory]
    [InlineData("state", "accepted")]
    [InlineData("count", "1.50")]
    [InlineData("on", "true")]
    [InlineData("deep.name", "Ada")]
    public void A_text_is_found_by_its_path(string path, string expected)
    {
        Payload.TryGet(fromTheWire.Value, path, out var text).ShouldBeTrue();
        text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("deep")]
    [InlineData("missing.name")]
    [InlineData("state.length")]
    public void What_is_no_text_is_not_found(string path) => Payload.TryGet(fromTheWire.Value, path, out _).ShouldBeFalse();

    [Fact]
    public void An_object_of_this_process_is_read_like_json()
    {
        Payload.TryGet(new { State = "failed" }, "state", out var state).ShouldBeTrue();
        state.ShouldBe("failed");
        Payload.Read<Status>(new { state = "failed" })!.State.ShouldBe("failed");
        Payload.TryGet("plain", "", out var plain).ShouldBeTrue();
        plain.ShouldBe("plain");
    }

    [Fact]
    public void Channel_data_is_read_as_what_the_caller_expects_or_not_at_all()
    {
        var activity = ActivityJson.Deserialize("""{"type":"message","channelData":{"state":"open"}}""");

        activity.GetChannelData<Status>()!.State.ShouldBe("open");
        activity.TryGetChannelData<int>(out _).ShouldBeFalse();
        new Activity().TryGetChannelData<Status>(out _).ShouldBeFalse();
    }

    private sealed record Status(string State);
}
