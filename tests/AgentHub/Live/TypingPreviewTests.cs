using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;

namespace LiveTakeover.AgentHub.Tests.Live;

/// <summary>What a person writes and has not sent is for one agent, and for nobody who reads along.</summary>
public sealed class TypingPreviewTests : IAsyncLifetime
{
    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_agent_in_control_sees_the_words_and_a_colleague_who_reads_along_only_that_there_are_some()
    {
        await hub.AdaIsOnlineAsync();
        using var grace = await FollowsAsync(await hub.MemberAsync("Grace", Role.SupportAgent));
        var ana = await hub.MemberAsync("Ana", Role.Administrator);
        using var reader = await FollowsAsync(ana);

        hub.Get<Typing>().Send(
            new TypingSignal("c1", new Author(AuthorKind.User, "ada", "Ada"), TypingPreview.Of("My lam", new Holder(ana.Id, "Ana"))));

        ((string?)(await HearsTypingAsync(grace))["text"], (string?)(await HearsTypingAsync(reader))["text"]).ShouldBe((null, "My lam"));
    }

    [Fact]
    public async Task An_administrator_turns_it_on_and_off()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        ((bool?)(await root.ReadsAsync("bot/typing-preview"))["on"]).ShouldBe(false);

        (await root.PutAsync("bot/typing-preview", new { on = true })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await root.PutAsync("bot/typing-preview", new { })).Status.ShouldBe(HttpStatusCode.BadRequest);

        ((bool?)(await root.ReadsAsync("bot/typing-preview"))["on"]).ShouldBe(true);
    }

    /// <summary>Follows the conversation, and has heard what was said until now.</summary>
    private async Task<WebSocket> FollowsAsync(Member member)
    {
        var socket = await hub.LiveAsync(member);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("{\"type\":4,\"invocationId\":\"1\",\"target\":\"FollowLog\",\"arguments\":[\"c1\",0]}\u001e"),
            WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await HearsAsync(socket, frame => (int?)frame["type"] == 2);
        return socket;
    }

    private static async Task<JsonNode> HearsTypingAsync(WebSocket socket) =>
        (await HearsAsync(socket, frame => (string?)frame["target"] == "UserTyping"))["arguments"]![0]!;

    private static async Task<JsonNode> HearsAsync(WebSocket socket, Func<JsonNode, bool> wanted)
    {
        for (var buffer = new byte[64 * 1024]; ;)
        {
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
            var frames = Encoding.UTF8.GetString(buffer, 0, received.Count).Split('\u001e', StringSplitOptions.RemoveEmptyEntries);
            if (frames.Select(frame => JsonNode.Parse(frame)!).FirstOrDefault(wanted) is { } found) return found;
        }
    }
}
