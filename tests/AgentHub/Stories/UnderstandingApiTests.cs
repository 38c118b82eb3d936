using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team.Erasure;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub.Tests.Stories;

public sealed class UnderstandingApiTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member ana = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        ana = await hub.MemberAsync("Ana", Role.BotDesigner);
        await SaveAsync(null, "where is my order", "track my order");
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Theory]
    [InlineData("where is my ordr", "starts"), InlineData("order", "asks"), InlineData("pizza", "fallsBack")]
    public async Task A_sentence_is_tried_on_the_drafts(string text, string outcome) =>
        (await AskAsync(text))["outcome"]!.GetValue<string>().ShouldBe(outcome);

    [Fact]
    public async Task Each_story_that_is_near_says_by_which_phrase_and_which_words()
    {
        var near = (await AskAsync("track my ordr"))["near"]![0]!;
        near["name"]!.GetValue<string>().ShouldBe("Order");
        near["phrase"]!.GetValue<string>().ShouldBe("track my order");
        near["isNear"]!.GetValue<bool>().ShouldBeTrue();
        near["words"]!.ToJsonString().ShouldBe(
            """[{"said":"track","meant":"track","likeness":"same"},{"said":"ordr","meant":"order","likeness":"slip"}]""");
        (await AskAsync("I do not want my order"))["refused"]!.GetValue<string>().ShouldBe("my order");
    }

    [Fact]
    public async Task A_story_that_is_being_written_is_tried_before_it_is_saved()
    {
        var story = JsonNode.Parse(Story("pizza"));
        var answer = await ana.PostAsync("stories/understand", new { text = "pizza", id = StoryOf.Offer, story });
        answer.Body["outcome"]!.GetValue<string>().ShouldBe("starts");
    }

    [Theory]
    [InlineData("{}"), InlineData("""{"text":""}"""), InlineData("""{"text":"a","id":"x"}"""), InlineData("""{"text":"a","story":{}}""")]
    public async Task A_question_that_cannot_be_read_gets_400(string body)
    {
        var (answer, _) = await ana.SendBytesAsync(HttpMethod.Post, "stories/understand", Encoding.UTF8.GetBytes(body));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_no_story_took_is_listed_once_until_a_story_takes_it()
    {
        await AdaIsNotUnderstoodAsync("my lamp?");
        await AdaIsNotUnderstoodAsync("My lamp?");
        await AdaIsNotUnderstoodAsync("pizza");

        var listed = await MissedAsync();
        listed.Select(each => (each!["text"]!.GetValue<string>(), each["times"]!.GetValue<int>()))
            .ShouldBe([("pizza", 1), ("My lamp?", 2)]);
        await SaveAsync("*", "where is my order", "track my order", "my lamp?");
        (await MissedAsync()).ShouldHaveSingleItem()!["text"]!.GetValue<string>().ShouldBe("pizza");

        (await ana.PostAsync("stories/missed/dismiss", new { text = "PIZZA" })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await MissedAsync()).ShouldBeEmpty();
        (await ana.PostAsync("stories/missed/dismiss", new { text = "pizza" })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_person_whose_data_is_deleted_is_not_on_the_list_any_more()
    {
        await AdaIsNotUnderstoodAsync("my name is Ada Lovelace");
        await hub.Get<PersonalData>().DeleteAsync(new PersonKey("directline", "ada"));
        (await MissedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_writes_stories_reads_what_people_said()
    {
        foreach (var role in new[] { Role.SupportAgent, Role.Viewer })
        {
            var other = await hub.MemberAsync($"{role}", role);
            (await other.SendBytesAsync(HttpMethod.Get, "stories/missed")).Answer.Status.ShouldBe(HttpStatusCode.Forbidden);
            (await other.PostAsync("stories/understand", new { text = "order" })).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await other.PostAsync("stories/missed/dismiss", new { text = "order" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private async Task<JsonNode> AskAsync(string text)
    {
        var answer = await ana.PostAsync("stories/understand", new { text });
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Body;
    }

    private async Task<JsonArray> MissedAsync() => (await ana.ReadsAsync("stories/missed"))["sentences"]!.AsArray();

    private async Task SaveAsync(string? ifMatch, params string[] phrases)
    {
        var story = Encoding.UTF8.GetBytes(Story(phrases));
        var (saved, _) = await ana.SendBytesAsync(HttpMethod.Put, $"stories/{StoryOf.Offer}", story, ifMatch);
        saved.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Story(params string[] phrases) => $$"""
        { "schemaVersion": 1, "id": "{{StoryOf.Offer}}", "name": "Order",
          "triggers": [{ "type": "intent", "id": "5f00000000000000000000ia", "phrases": ["{{string.Join("\", \"", phrases)}}"] }],
          "steps": [{ "id": "5f00000000000000000000b2", "name": "First", "actions": [] }] }
        """;

    private async Task AdaIsNotUnderstoodAsync(string text)
    {
        var said = await hub.Get<Inbox>().ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = "directline",
            From = new ChannelAccount("ada", "Ada", RoleTypes.User),
            Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
            Conversation = new ConversationAccount { Id = "c1" },
        });
        var turn = (await hub.Get<TurnService>().OpenAsync(said)).ShouldNotBeNull();
        var answer = new Activity { Type = ActivityTypes.Message, Text = "I am not sure I understood." };
        new LineMark { Missed = text }.PutOn(answer);
        await hub.Get<TurnService>().SayAsync(turn, [answer]);
        await hub.Get<TurnService>().CloseAsync(turn);
    }
}
