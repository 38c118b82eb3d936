using System.Text;
using static LiveTakeover.AgentHub.Tests.Stories.StoryOf;

namespace LiveTakeover.AgentHub.Tests.Stories;

/// <summary>What the drawing of all stories, and the figures at their steps, are made from.</summary>
public sealed class AllStoriesTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member ana = null!;
    private Member vera = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        (ana, vera) = (await hub.MemberAsync("Ana", Role.BotDesigner), await hub.MemberAsync("Vera", Role.Viewer));
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Everybody_reads_all_stories_with_the_drafts_in_place_of_the_published_ones()
    {
        await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Hello}", Encoding.UTF8.GetBytes(Saying("a draft")), ifMatch: "*");
        await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Offer}", Encoding.UTF8.GetBytes("""{ "steps": 3 }"""), ifNoneMatch: "*");

        var all = (await vera.ReadsAsync("stories/texts")).AsArray();

        all.Select(each => (string?)each!["id"]).ShouldBe([Hello, Offer]);
        all[0]!["story"]!.ToJsonString().ShouldContain("a draft");
        all[1]!["story"]!.ToJsonString().ShouldBe("""{"steps":3}""");
    }

    [Fact]
    public async Task Figures_are_read_for_days_that_are_kept()
    {
        (await vera.ReadsAsync($"stories/{Hello}/figures?days=28")).ToJsonString().ShouldBe("""{"days":28,"steps":[]}""");
        foreach (var days in new[] { 0, 29 })
            (await vera.SendAsync(HttpMethod.Get, $"stories/{Hello}/figures?days={days}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await vera.SendAsync(HttpMethod.Get, "stories/nonsense/figures")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
