using System.Text;
using System.Text.Json.Nodes;
using static LiveTakeover.AgentHub.Tests.Stories.StoryOf;

namespace LiveTakeover.AgentHub.Tests.Stories;

/// <summary>
/// Ana tries out a story that asks whether the support team is online. The hub's hours are Monday to Friday, 9 to 18, Paris time.
/// </summary>
public sealed class TryOutApiTests : IAsyncLifetime
{
    private const string Sunday = "2027-03-28T03:00";
    private const string Monday = "2027-03-29T10:00";

    private const string Human =
        """
        {
          "schemaVersion": 1, "id": "5f00000000000000000000cc", "name": "Human",
          "triggers": [{ "type": "keywords", "keywords": ["human"] }],
          "steps": [
            { "id": "5f00000000000000000000c1", "name": "Is anybody there", "actions": [
              { "type": "jump_to_action",
                "connections": [{ "type": "flow_connection", "target": { "type": "step", "id": "5f00000000000000000000c2" },
                  "predicates": [{ "type": "connection_team_predicate", "condition": { "type": "is_online" } }] }],
                "defaultTarget": { "type": "step", "id": "5f00000000000000000000c3" } }] },
            { "id": "5f00000000000000000000c2", "name": "Online", "actions": [
              { "type": "send_text_action", "alternatives": [{ "en": "An agent comes.", "fr": "Un agent arrive." }] },
              { "type": "create_user_request_action", "message": "{{@message}}" }] },
            { "id": "5f00000000000000000000c3", "name": "Offline", "actions": [
              { "type": "send_quick_replies_action", "message": { "en": "Nobody is here.", "fr": "Personne n'est là." }, "buttons": [
                { "type": "quick_reply", "title": "Wait", "action": { "type": "go_to_action",
                  "target": { "type": "step", "id": "5f00000000000000000000c4" } } }] }] },
            { "id": "5f00000000000000000000c4", "name": "Waiting", "actions": [
              { "type": "wait_action", "duration": 5 },
              { "type": "send_text_action", "alternatives": ["Thank you for waiting."] }] }
          ],
          "afterRelease": { "type": "step", "id": "5f00000000000000000000c4" }
        }
        """;

    private readonly Hub hub = new();
    private Member ana = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        ana = await hub.MemberAsync("Ana", Role.BotDesigner);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_unsaved_story_is_played_at_a_time_that_is_asked_for()
    {
        (await SaidAsync(Sunday, new { user = "human" })).ShouldBe(["Nobody is here."]);
        (await SaidAsync(Monday, new { user = "human" })).ShouldBe(["An agent comes."]);
        Said(await TryAsync(Monday, "fr-FR", new { user = "human" })).ShouldBe(["Un agent arrive."]);
        (await ana.SendAsync(HttpMethod.Get, $"stories/{Offer}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_way_names_each_step_and_condition_and_whether_it_held()
    {
        var trace = (await TryAsync(Sunday, "en", new { user = "human" }))["turns"]![0]!["trace"]!.AsArray();

        trace.Where(line => line!["kind"]!.GetValue<string>() == "step").Select(line => line!["place"]!["step"]!.GetValue<string>())
            .ShouldBe(["5f00000000000000000000c1", "5f00000000000000000000c3"]);
        var condition = trace.Single(line => line!["kind"]!.GetValue<string>() == "condition")!;
        condition["holds"]!.GetValue<bool>().ShouldBeFalse();
        condition["place"]!["path"]!.GetValue<string>().ShouldBe("actions/0/connections/0/predicates/0");
        condition["text"]!.GetValue<string>().ShouldStartWith("support team is online (");
        condition["support"]!["kind"]!.GetValue<string>().ShouldBe("outsideSlots");
    }

    [Fact]
    public async Task Clicks_waits_the_clock_and_the_team_happen_as_in_production()
    {
        (await SaidAsync(Sunday, new { user = "human" }, new { click = "Wait" })).ShouldBe(["Nobody is here.", "Thank you for waiting."]);
        (await SaidAsync(Sunday, new { at = Monday }, new { user = "human" })).ShouldBe(["An agent comes."]);
        (await SaidAsync(Sunday, new { team = "online" }, new { user = "human" })).ShouldBe(["An agent comes."]);
        (await SaidAsync(Monday, new { waitMinutes = 12 * 60 }, new { user = "human" })).ShouldBe(["Nobody is here."]);
    }

    [Fact]
    public async Task An_agent_takes_control_the_bot_is_silent_and_goes_on_after_the_release()
    {
        var tried = await TryAsync(
            Monday, "en", new { user = "human" }, new { agent = "Ben", does = "take control" }, new { user = "hello?" },
            new { agent = "Ben", says = "Here I am." }, new { agent = "Ben", does = "release control" });

        Said(tried).ShouldBe(["An agent comes.", "Thank you for waiting."]);
        tried["turns"]![2]!["entries"]!.AsArray().ShouldHaveSingleItem();
        tried["holder"].ShouldBeNull();
        tried["request"]!["message"]!.GetValue<string>().ShouldBe("human");
        (await TryAsync(Monday, "en", new { user = "human" }, new { agent = "Ben", does = "take control" }))["holder"]!
            .GetValue<string>().ShouldBe("Ben");
    }

    [Fact]
    public async Task All_drafts_are_played_together_and_a_wrong_one_of_another_is_left_out()
    {
        await SaveAsync(Hello, Saying("a draft of the fallback"));
        (await SaidAsync(Monday, new { user = "blah" })).ShouldBe(["a draft of the fallback"]);

        await SaveAsync(Hello, "{ \"steps\": [] }");
        (await SaidAsync(Monday, new { user = "human" })).ShouldBe(["An agent comes."]);
    }

    [Fact]
    public async Task The_person_and_values_of_the_start_are_said_with_the_question()
    {
        var story = Human.Replace(
            "Nobody is here.", "Nobody is here, {{@user.name}} of {{@user.City}}: {{@session.order}}.", StringComparison.Ordinal);
        var question = new
        {
            id = Offer,
            story = JsonNode.Parse(story),
            at = Sunday,
            locale = "en",
            conversation = new[] { new { user = "human" } },
            person = new { name = "Grace", verified = true, attributes = new Dictionary<string, string> { ["City"] = "Paris" } },
            session = new { order = "4711" },
        };

        Said((await PostAsync(question)).Body).ShouldBe(["Nobody is here, Grace of Paris: 4711."]);
        (await PostAsync(new { session = new Dictionary<string, string> { ["a b"] = "c" } })).Body["title"]!.GetValue<string>()
            .ShouldContain("is not a key");
    }

    [Fact]
    public async Task What_cannot_be_played_is_said_in_words()
    {
        (await PostAsync(new { id = Offer, story = new { }, conversation = Array.Empty<object>() })).Code.ShouldBe("stories-refused");
        (await PostAsync(new { conversation = new object[] { new { } } })).Body["title"]!.GetValue<string>()
            .ShouldContain("line 1 says nothing");
        (await PostAsync(new { at = "soon" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(new { conversation = Enumerable.Repeat(new { user = "hi" }, 201) })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(new { conversation = new[] { new { user = new string('x', 2001) } } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(new { conversation = new[] { new { webhook = "sings" } } })).Body["title"]!.GetValue<string>()
            .ShouldContain("fails");
        (await TryAsync(Monday, "en", new { click = "Nowhere" }))["turns"]![0]!["problem"]!.GetValue<string>()
            .ShouldContain("there should be a button");
    }

    [Fact]
    public async Task Tests_live_with_the_story_and_are_run_with_what_is_not_saved_yet()
    {
        var tests = """
            { "schemaVersion": 1, "tests": [
              { "name": "offline", "at": "2027-03-28T03:00", "conversation": [{ "user": "human" }, { "bot": "Nobody is here." }] },
              { "name": "wrong", "at": "2027-03-28T03:00", "conversation": [{ "user": "human" }, { "bot": "Good evening" }] }] }
            """;
        await SaveAsync(Offer, Human);
        (await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Offer}/tests", Encoding.UTF8.GetBytes(tests), ifNoneMatch: "*"))
            .Answer.Status.ShouldBe(HttpStatusCode.OK);
        var (kept, bytes) = await ana.SendBytesAsync(HttpMethod.Get, $"stories/{Offer}/tests");
        bytes.ShouldBe(Encoding.UTF8.GetBytes(tests));

        var results = (await ana.PostAsync(
            "stories/tests/run", new { id = Offer, story = JsonNode.Parse(Human) })).Body["results"]!.AsArray();

        results[0]!["problem"].ShouldBeNull();
        results[1]!["difference"]!["kind"]!.GetValue<string>().ShouldBe("bot");
        results[1]!["difference"]!["found"]![0]!.GetValue<string>().ShouldBe("Nobody is here.");
        results[1]!["steps"]!.AsArray()[^1]!["step"]!.GetValue<string>().ShouldBe("5f00000000000000000000c3");
        (await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Offer}/tests", "{}"u8.ToArray())).Answer.Code.ShouldBe("if-match-needed");
        kept.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Tests_are_published_exported_imported_and_listed_with_their_story()
    {
        await SaveAsync(Offer, Human);
        await ana.PostAsync("stories/publish");
        var tests = Encoding.UTF8.GetBytes(" { \"schemaVersion\": 1, \"tests\": [] }\r\n");
        await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Offer}/tests", tests, ifNoneMatch: "*");
        var draft = (await ana.ReadsAsync("stories"))["drafts"]!.AsArray().ShouldHaveSingleItem()!;
        (draft["id"]!.GetValue<string>(), draft["testsOnly"]!.GetValue<bool>()).ShouldBe((Offer, true));
        (await ana.PostAsync("stories/publish", new { stories = new[] { Offer } })).Status.ShouldBe(HttpStatusCode.OK);

        var (_, exported) = await ana.SendBytesAsync(HttpMethod.Get, "stories/export");
        Encoding.UTF8.GetString(exported).ShouldContain($"{Offer}.test.json");
        await ana.SendBytesAsync(HttpMethod.Delete, $"stories/{Offer}/tests", ifMatch: "*");
        await ana.PostAsync("stories/publish");
        (await ana.SendAsync(HttpMethod.Get, $"stories/{Offer}/tests")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await ana.SendBytesAsync(HttpMethod.Post, "stories/import", exported)).Answer.Status.ShouldBe(HttpStatusCode.OK);

        (await ana.SendBytesAsync(HttpMethod.Get, $"stories/{Offer}/tests")).Bytes.ShouldBe(tests);
        (await ana.SendBytesAsync(HttpMethod.Get, "stories/export")).Bytes.ShouldBe(exported);
        (await ana.ReadsAsync("stories/revisions?limit=1"))["revisions"]![0]!["changes"]![0]!["name"]!.GetValue<string>()
            .ShouldBe($"{Offer}.test.json");
    }

    private Task<Answer> PostAsync(object question) => ana.PostAsync("stories/tryout", question);

    private async Task<JsonNode> TryAsync(string at, string locale, params object[] conversation)
    {
        var answer = await PostAsync(new { id = Offer, story = JsonNode.Parse(Human), at, locale, conversation });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Json?.ToJsonString());
        return answer.Body;
    }

    private async Task<string[]> SaidAsync(string at, params object[] conversation) => Said(await TryAsync(at, "en", conversation));

    private static string[] Said(JsonNode tried) =>
        [.. from turn in tried["turns"]!.AsArray()
            from entry in turn!["entries"]!.AsArray()
            where entry!["author"]!["kind"]!.GetValue<string>() == "bot" && entry["activity"]!["type"]!.GetValue<string>() == "message"
            select entry["activity"]!["text"]!.GetValue<string>()];

    private async Task SaveAsync(string id, string story) =>
        await ana.SendBytesAsync(HttpMethod.Put, $"stories/{id}", Encoding.UTF8.GetBytes(story), ifMatch: "*");
}
