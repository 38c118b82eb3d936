using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.AgentHub.Tests.Requests;

public sealed class RequestListTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_request_says_what_a_list_shows_of_it()
    {
        var made = await AsksAsync("c1");

        var request = (await grace.ReadsAsync("requests?state=open"))[0]!;

        ((string?)request["id"], (string?)request["conversationId"], (string?)request["message"], (string?)request["state"])
            .ShouldBe((made.Id, "c1", "My lamp is broken", "open"));
        ((string?)request["user"]!["id"], (string?)request["user"]!["name"], (bool?)request["user"]!["online"])
            .ShouldBe(("ada", "Ada", true));
        request["assignee"].ShouldBeNull();
        ((int?)request["control"]!["epoch"], request["control"]!["holder"]).ShouldBe((0, null));
        ((string?)(await grace.ReadsAsync($"requests/{made.Id}"))["id"]).ShouldBe(made.Id);
    }

    [Fact]
    public async Task A_request_that_its_story_words_in_two_languages_has_both_and_is_found_by_the_words_of_either()
    {
        await hub.AdaIsOnlineAsync("c1");
        await hub.Get<UserRequests>().CreateAsync(new NewUserRequest("c1", "A repair", [])
        {
            Translations = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "A repair", ["fr"] = "Une réparation" },
        });

        var request = (await grace.ReadsAsync("requests?state=open&find=r%C3%A9paration"))[0]!;

        (request["message"]!.GetValue<string>(), request["translations"]!["fr"]!.GetValue<string>())
            .ShouldBe(("A repair", "Une réparation"));
        (await grace.ReadsAsync("requests?state=open&find=repair")).AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_request_says_whether_the_bot_is_paused_and_who_may_lets_it_go_on()
    {
        var made = await AsksAsync("c1");
        await hub.Get<ConversationService>().PauseBotAsync("c1");
        var vera = await hub.MemberAsync("Vera", Role.Viewer);
        ((bool?)(await vera.ReadsAsync("conversations/c1"))["botPaused"]).ShouldBe(true);
        ((bool?)(await vera.ReadsAsync($"requests/{made.Id}"))["botPaused"]).ShouldBe(true);

        (await vera.PostAsync("conversations/c1/bot/resume")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await grace.PostAsync("conversations/c9/bot/resume")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await grace.PostAsync("conversations/c1/bot/resume")).Status.ShouldBe(HttpStatusCode.NoContent);

        ((bool?)(await vera.ReadsAsync("conversations/c1"))["botPaused"]).ShouldBe(false);
    }

    [Fact]
    public async Task A_list_is_an_array_whose_link_leads_to_the_next_page()
    {
        foreach (var n in Enumerable.Range(0, 5)) await AsksAsync($"c{n}");
        var seen = new List<string>();

        string? address = "requests?state=open&limit=2&language=&find=brok%C3%A9n%20lam";
        for (var pages = 1; address is not null; pages++)
        {
            var answer = await grace.SendAsync(HttpMethod.Get, address);
            seen.AddRange(ConversationsIn(answer.Body));
            address = answer.Next;
            if (pages == 1) address.ShouldNotBeNull().ShouldContain("find=brok");
        }

        seen.ShouldBe(["c0", "c1", "c2", "c3", "c4"]);
    }

    [Fact]
    public async Task Groups_filters_and_counts_are_those_of_who_asks()
    {
        var ana = await hub.MemberAsync("Ana", Role.SupportAgent);
        await AsksAsync("c1");
        await AsksAsync("c2");
        (await grace.PostAsync("conversations/c2/control")).Status.ShouldBe(HttpStatusCode.OK);

        ConversationsIn(await grace.ReadsAsync("requests?group=needsHuman")).ShouldBe(["c1"]);
        ConversationsIn(await grace.ReadsAsync("requests?group=mine")).ShouldBe(["c2"]);
        ConversationsIn(await ana.ReadsAsync("requests?group=withColleagues&assignee=" + grace.Id)).ShouldBe(["c2"]);
        ConversationsIn(await grace.ReadsAsync("requests?state=all&assignee=me")).ShouldBe(["c2"]);
        ConversationsIn(await grace.ReadsAsync("requests?state=all&assignee=nobody")).ShouldBe(["c1"]);
        ConversationsIn(await grace.ReadsAsync("requests?state=all&online=false")).ShouldBeEmpty();
        ConversationsIn(await grace.ReadsAsync("requests?state=all&channel=directline&among=c2&among=c7")).ShouldBe(["c2"]);
        (await ana.ReadsAsync("requests/counts")).ToJsonString().ShouldBe("""{"needsHuman":1,"mine":0,"withColleagues":1,"closed":0,"moreUnfinished":false,"moreClosed":false}""");
        (await grace.ReadsAsync("requests/counts?assignee=me")).ToJsonString()
            .ShouldBe("""{"needsHuman":0,"mine":1,"withColleagues":0,"closed":0,"moreUnfinished":false,"moreClosed":false}""");
        (await grace.ReadsAsync("requests/facets")).ToJsonString().ShouldBe("""{"channels":["directline"],"languages":[],"groups":[]}""");
    }

    [Fact]
    public async Task What_was_found_is_shown_in_its_line()
    {
        await AsksAsync("c1");

        var found = (await grace.ReadsAsync("requests?state=all&find=hel"))[0]!["hit"]!;

        ((int?)found["seq"], (string?)found["author"]!["kind"]).ShouldBe((1, "user"));
        found["parts"]!.ToJsonString().ShouldBe("""[{"text":"hello","isMatch":true}]""");
        (await grace.ReadsAsync("requests?state=all"))[0]!["hit"].ShouldBeNull();
    }

    [Theory]
    [InlineData("requests?state=lost", "open, inProgress, closed or all")]
    [InlineData("requests?state=2", "open, inProgress, closed or all")]
    [InlineData("requests?group=yours", "needsHuman, mine, withColleagues or closed")]
    [InlineData("requests/counts?group=yours", "needsHuman, mine, withColleagues or closed")]
    [InlineData("requests?cursor=abc", "Begin again without one")]
    [InlineData("requests?cursor=OTk5OTk5OTk5OTk5OTk5OTk6eA", "Begin again without one")]
    [InlineData("transcripts?cursor=!", "Begin again without one")]
    [InlineData("live-conversations?scope=ours", "mine or all")]
    public async Task What_cannot_be_asked_is_refused_with_what_to_change(string address, string advice)
    {
        var answer = await grace.SendAsync(HttpMethod.Get, address);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)answer.Body["title"]).ShouldNotBeNull().ShouldContain(advice);
    }

    [Fact]
    public async Task More_ids_than_a_page_shows_are_refused() =>
        (await grace.SendAsync(
            HttpMethod.Get,
            "requests?" + string.Join('&', Enumerable.Range(0, 101).Select(n => $"among={n}")))).Code.ShouldBe("bad-request");

    [Fact]
    public async Task Live_conversations_and_transcripts_are_paged_alike()
    {
        foreach (var conversation in new[] { "c1", "c2", "c3" })
        {
            await AsksAsync(conversation);
            await grace.PostAsync($"conversations/{conversation}/control");
        }

        var live = await grace.SendAsync(HttpMethod.Get, "live-conversations?scope=mine&limit=2");
        live.Body.AsArray().Select(each => (string?)each!["id"]).ShouldBe(["c1", "c2"]);
        (await grace.ReadsAsync(live.Next!)).AsArray().Select(each => (string?)each!["request"]!["message"])
            .ShouldBe(["My lamp is broken"]);
        var transcripts = await grace.SendAsync(HttpMethod.Get, "transcripts?limit=2&find=ada");
        transcripts.Body.AsArray().Select(each => (string?)each!["id"]).ShouldBe(["c3", "c2"]);
        (await grace.ReadsAsync(transcripts.Next!)).AsArray().Select(each => (string?)each!["id"]).ShouldBe(["c1"]);
        (await grace.ReadsAsync("conversations/c2/others-of-user")).AsArray().Select(each => (string?)each!["id"]).ShouldBe(["c3", "c1"]);
    }

    [Fact]
    public async Task News_are_what_happened_since_the_last_look()
    {
        var before = await grace.ReadsAsync("requests/news");
        before["news"]!.AsArray().ShouldBeEmpty();
        var since = Uri.EscapeDataString((string)before["now"]!);

        await AsksAsync("c1");
        hub.Clock.Advance(TimeSpan.FromMinutes(5));
        await hub.AdaIsOnlineAsync("c1");

        var news = (await grace.ReadsAsync($"requests/news?since={since}"))["news"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)news["kind"], (string?)news["request"]!["conversationId"]).ShouldBe(("cameBack", "c1"));
    }

    private async Task<UserRequest> AsksAsync(string conversation)
    {
        await hub.AdaIsOnlineAsync(conversation);
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        return await hub.AdaAsksAsync(conversation);
    }

    private static IEnumerable<string> ConversationsIn(JsonNode requests) =>
        requests.AsArray().Select(request => (string)request!["conversationId"]!);
}
