using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub.Tests.Conversations;

public sealed class BackgroundTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member vera = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        vera = await hub.MemberAsync("Vera", Role.Viewer);
        await hub.AdaIsOnlineAsync();
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task What_the_stories_remember_is_shown()
    {
        await hub.Get<BotStates>().WriteAsync(new Dictionary<string, StateWrite>(StringComparer.Ordinal)
        {
            ["directline/conversations/c1"] = Kept("story", new StoryState { Path = [new()], Session = { ["City"] = "Lyon" } }),
            ["directline/users/ada"] = Kept("attributes", new UserAttributes { Values = { ["FirstName"] = "Ada" } }),
        });

        (await vera.ReadsAsync("conversations/c1/attributes")).ToJsonString()
            .ShouldBe("""{"attributes":{"FirstName":"Ada"},"session":{"City":"Lyon"}}""");
    }

    [Fact]
    public async Task What_the_stories_remember_since_release_0_1_is_shown()
    {
        (await vera.ReadsAsync("conversations/c1/attributes")).ToJsonString().ShouldBe("""{"attributes":{},"session":{}}""");
        await hub.Get<BotStates>().WriteAsync(new Dictionary<string, StateWrite>(StringComparer.Ordinal)
        {
            ["directline/conversations/c1"] = new("""{"story":{"turns":3,"session":{"City":"Lyon"}},"DialogState":{}}""", null),
            ["directline/users/ada"] = new("""{"attributes":{"values":{"FirstName":"Ada"}}}""", null),
        });

        (await vera.ReadsAsync("conversations/c1/attributes")).ToJsonString()
            .ShouldBe("""{"attributes":{"FirstName":"Ada"},"session":{"City":"Lyon"}}""");
        (await vera.SendAsync(HttpMethod.Get, "conversations/c9/attributes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_line_of_the_bot_says_which_step_said_it_and_what_it_answers()
    {
        var revision = hub.Get<PublishedStories>().Current.Revision;
        await SaysAsync(new { liveTakeover = new { revision, story = "5f00000000000000000000aa", step = "5f00000000000000000000b1", action = "send_text_action", path = "actions/0" } });

        var answer = await vera.ReadsAsync("conversations/c1/log/2/reason");

        answer["reason"]!.ToJsonString().ShouldBe(
            """{"story":{"id":"5f00000000000000000000aa","name":"Hello"},"step":{"id":"5f00000000000000000000b1","name":"First"},"action":"send_text_action","path":"actions/0","isCurrent":true}""");
        ((int?)answer["revision"]).ShouldBe(1);
        ((int?)answer["answerTo"]!["seq"], (string?)answer["answerTo"]!["activity"]!["text"]).ShouldBe((1, "hello"));
    }

    [Fact]
    public async Task A_story_that_is_gone_is_named_by_its_id()
    {
        await SaysAsync(
            new { liveTakeover = new { revision = "000000000000", story = "gone", step = "", action = "send_text_action", path = "" } });

        var reason = (await vera.ReadsAsync("conversations/c1/log/2/reason"))["reason"]!;

        ((string?)reason["story"]!["name"], reason["step"], (bool?)reason["isCurrent"]).ShouldBe(("gone", null, false));
        (await vera.ReadsAsync("conversations/c1/log/2/reason"))["revision"].ShouldBeNull();
    }

    [Fact]
    public async Task What_no_story_said_has_no_reason()
    {
        await SaysAsync(new { somethingElse = true });

        foreach (var seq in new[] { 1, 2 })
            (await vera.SendAsync(HttpMethod.Get, $"conversations/c1/log/{seq}/reason")).Code.ShouldBe("no-reason");
        (await vera.SendAsync(HttpMethod.Get, "conversations/c1/log/9/reason")).Code.ShouldBe("not-found");
    }

    private static StateWrite Kept(string property, object value) =>
        new(StorageJson.Serialize(new Dictionary<string, object>(StringComparer.Ordinal) { [property] = value }), ExpectedVersion: null);

    private async Task SaysAsync(object channelData)
    {
        var question = (await hub.Get<ConversationLog>().ReadAsync("c1", 0))[0];
        var turn = (await hub.Get<TurnService>().OpenAsync(question)).ShouldNotBeNull();
        await hub.Get<TurnService>().SayAsync(
            turn, [new Activity { Type = ActivityTypes.Message, Text = "Hello, Ada", ChannelData = channelData }]);
    }
}
