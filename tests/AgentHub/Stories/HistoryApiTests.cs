using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Dialogs.Library;
using static LiveTakeover.AgentHub.Tests.Stories.StoryOf;

namespace LiveTakeover.AgentHub.Tests.Stories;

public sealed class HistoryApiTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member ana = null!;
    private Member victor = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        (ana, victor) = (await hub.MemberAsync("Ana", Role.BotDesigner), await hub.MemberAsync("Victor", Role.Viewer));
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_history_says_who_published_what_and_when()
    {
        await PublishAsync(Hello, Saying("one"));
        hub.Clock.Advance(TimeSpan.FromHours(1));
        await PublishAsync(Offer, Saying("an offer", Offer, "Offer", "welcome"));
        await ana.SendBytesAsync(HttpMethod.Delete, $"stories/{Offer}", ifMatch: "*");
        await ana.PostAsync("stories/publish");

        (await LinesAsync("stories/revisions")).ShouldBe(
        [
            "4 Ana removed Offer", "3 Ana new Offer", "2 Ana changed Hello", "1  new Hello",
        ]);
        (await LinesAsync($"stories/revisions?story={Offer}")).ShouldBe(["4 Ana removed Offer", "3 Ana new Offer"]);
        (await LinesAsync($"stories/revisions?story={Hello}")).ShouldBe(["2 Ana changed Hello", "1  new Hello"]);
        var page = await victor.ReadsAsync("stories/revisions?limit=1");
        page["revisions"]![0]!["at"]!.GetValue<DateTimeOffset>().ShouldBe(hub.Clock.GetUtcNow());
        (await LinesAsync($"stories/revisions?limit=2&before={page["next"]}")).ShouldBe(["3 Ana new Offer", "2 Ana changed Hello"]);
    }

    [Fact]
    public async Task A_story_is_read_as_it_was_byte_by_byte()
    {
        var was = " " + Saying("one") + "\r\n";
        await PublishAsync(Hello, was);
        await PublishAsync(Hello, Saying("two"));

        (await victor.SendBytesAsync(HttpMethod.Get, $"stories/revisions/2/stories/{Hello}")).Bytes.ShouldBe(Encoding.UTF8.GetBytes(was));
        (await victor.SendAsync(HttpMethod.Get, $"stories/revisions/2/stories/{Offer}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await victor.SendAsync(HttpMethod.Get, $"stories/revisions/9/stories/{Hello}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_goes_back_by_drafts_that_can_be_looked_at_first()
    {
        await PublishAsync(Hello, Saying("one"));
        await PublishAsync(Offer, Saying("an offer", Offer, "Offer", "welcome"));
        await PublishAsync(Hello, Saying("two"));

        var restored = await ana.PostAsync("stories/revisions/2/restore", new { });

        restored.Body["drafts"]!.GetValue<int>().ShouldBe(2);
        Told().ShouldContain("two");
        (await ana.ReadsAsync("stories"))["drafts"]!.AsArray().Select(draft => $"{draft!["id"]} {draft["change"]}")
            .ShouldBe([$"{Hello} changed", $"{Offer} removed"]);
        await ana.PostAsync("stories/publish");
        Told().ShouldContain("one");
        hub.Get<PublishedStories>().Current.Find(Offer).ShouldBeNull();
    }

    [Fact]
    public async Task One_goes_back_at_once_and_the_history_goes_on()
    {
        await PublishAsync(Hello, Saying("one"));
        await PublishAsync(Hello, Saying("two"));

        (await ana.PostAsync("stories/revisions/2/restore", new { publish = true })).Body["number"]!.GetValue<long>().ShouldBe(4);

        Told().ShouldContain("one");
        (await LinesAsync("stories/revisions?limit=1")).ShouldBe(["4 Ana changed Hello"]);
    }

    [Fact]
    public async Task Going_back_overwrites_nobodys_draft()
    {
        await PublishAsync(Hello, Saying("one"));
        var ben = await hub.MemberAsync("Ben", Role.BotDesigner);
        await ben.SendBytesAsync(HttpMethod.Put, $"stories/{Hello}", Encoding.UTF8.GetBytes(Saying("from Ben")), ifMatch: "*");

        var refused = await ana.PostAsync("stories/revisions/1/restore", new { });

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Body["title"]!.GetValue<string>().ShouldStartWith("Ben has a draft of 'Hello'.");
        Encoding.UTF8.GetString((await ana.SendBytesAsync(HttpMethod.Get, $"stories/{Hello}")).Bytes).ShouldContain("from Ben");
        (await victor.PostAsync("stories/revisions/1/restore", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ana.PostAsync("stories/revisions/99/restore", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task PublishAsync(string id, string story)
    {
        await ana.SendBytesAsync(HttpMethod.Put, $"stories/{id}", Encoding.UTF8.GetBytes(story), ifMatch: "*");
        (await ana.PostAsync("stories/publish")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private string Told() => Encoding.UTF8.GetString(hub.Get<PublishedStories>().Current.Find(Hello)!.Source.Span);

    private async Task<string[]> LinesAsync(string path) =>
        [.. (await victor.ReadsAsync(path))["revisions"]!.AsArray().Select(revision => Line(revision!))];

    private static string Line(JsonNode revision)
    {
        var changes = revision["changes"]!.AsArray().Select(each => $"{each!["change"]} {each["name"]}");
        return $"{revision["number"]} {revision["by"]?["name"]} {string.Join(", ", changes)}";
    }
}
