using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.AgentHub.Tests.Stories;

namespace LiveTakeover.AgentHub.Tests.Live;

/// <summary>Two designers see that the other has the same story open, and at which step.</summary>
public sealed class DesignersAtWorkTests : IAsyncLifetime
{
    private const string Step = "5f00000000000000000000c1";

    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_designer_hears_who_has_the_same_story_open_at_which_step_and_that_they_left()
    {
        using var ana = await hub.LiveAsync(await hub.MemberAsync("Ana", Role.BotDesigner));
        var ben = await hub.LiveAsync(await hub.MemberAsync("Ben", Role.Administrator));
        await CallAsync(ana, StoryOf.Offer, step: null);
        await HearsAsync(ana, "Ana");

        await CallAsync(ben, StoryOf.Offer, Step);
        var here = await HearsAsync(ana, "Ben");
        ((string?)here["step"], (bool)here["isGone"]!, (string?)here["storyId"]).ShouldBe((Step, false, StoryOf.Offer));

        await CallAsync(ben, StoryOf.Hello, step: null);
        ((bool)(await HearsAsync(ana, "Ben"))["isGone"]!).ShouldBeTrue();

        await CallAsync(ben, StoryOf.Offer, step: "no step");
        ((string?)(await HearsAsync(ana, "Ben"))["step"]).ShouldBeNull();
        ben.Dispose();
        ((bool)(await HearsAsync(ana, "Ben"))["isGone"]!).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.SupportAgent)]
    public async Task Who_does_not_write_stories_neither_tells_nor_hears(Role role)
    {
        using var ana = await hub.LiveAsync(await hub.MemberAsync("Ana", Role.BotDesigner));
        using var vera = await hub.LiveAsync(await hub.MemberAsync("Vera", role));

        await CallAsync(vera, StoryOf.Offer, step: null, invocation: "1");

        ((string?)(await ReadAsync(vera, frame => (int?)frame["type"] == 3))["error"]).ShouldNotBeNull().ShouldContain("unauthorized");
        await CallAsync(ana, StoryOf.Offer, step: null);
        (await HearsAsync(ana, "Ana")).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_id_that_is_none_opens_nothing()
    {
        using var ana = await hub.LiveAsync(await hub.MemberAsync("Ana", Role.BotDesigner));
        await CallAsync(ana, "all of them", step: null, invocation: "1");
        ((string?)(await ReadAsync(ana, frame => (int?)frame["type"] == 3))["error"]).ShouldNotBeNull()
            .ShouldEndWith("There is no such story.");
    }

    private static Task CallAsync(WebSocket socket, string storyId, string? step, string? invocation = null)
    {
        var frame = new JsonObject { ["type"] = 1, ["target"] = "AtStory", ["arguments"] = new JsonArray(storyId, step) };
        if (invocation is not null) frame["invocationId"] = invocation;
        return socket.SendAsync(
            Encoding.UTF8.GetBytes($"{frame.ToJsonString()}\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    private static async Task<JsonNode> HearsAsync(WebSocket socket, string name) => (await ReadAsync(
        socket, frame => (string?)frame["target"] == "DesignerAt" && (string?)frame["arguments"]![0]!["name"] == name))["arguments"]![0]!;

    private static async Task<JsonNode> ReadAsync(WebSocket socket, Func<JsonNode, bool> wanted)
    {
        for (var buffer = new byte[64 * 1024]; ;)
        {
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
            var frames = Encoding.UTF8.GetString(buffer, 0, received.Count).Split('\u001e', StringSplitOptions.RemoveEmptyEntries);
            if (frames.Select(frame => JsonNode.Parse(frame)!).FirstOrDefault(wanted) is { } found) return found;
        }
    }
}
