using System.Text;

namespace LiveTakeover.AgentHub.Tests.Closing;

public sealed class ClosingApiTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member root = null!;
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_agent_says_what_came_of_it_and_the_figures_and_their_file_have_it()
    {
        await RulesAsync(required: true);
        await grace.PostAsync("conversations/c1/control");
        (await grace.DeleteAsync("conversations/c1/control")).Code.ShouldBe("outcome-required");
        (await grace.DeleteAsync("conversations/c1/control", new { outcome = "Nothing" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await grace.PutAsync("conversations/c1/tags", new { tags = new[] { "Lamps" } })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await grace.DeleteAsync("conversations/c1/control", new { outcome = "Solved" })).Status.ShouldBe(HttpStatusCode.NoContent);

        var figures = await grace.ReadsAsync("figures");
        figures["outcomes"]![0]!["outcome"]!.GetValue<string>().ShouldBe("Solved");
        figures["tags"]![0]!["tag"]!.GetValue<string>().ShouldBe("Lamps");
        foreach (var (by, name) in new[] { ("outcome", "Solved"), ("tag", "Lamps") })
        {
            var file = Encoding.UTF8.GetString((await grace.SendBytesAsync(HttpMethod.Get, $"figures.csv?by={by}")).Bytes)
                .Replace("\"", "", StringComparison.Ordinal).Split("\r\n");
            file[0].TrimStart('\uFEFF').ShouldStartWith(by);
            file[0].ShouldEndWith("rated,satisfaction");
            file[1].ShouldStartWith(name);
        }
    }

    [Fact]
    public async Task An_administrator_releases_a_colleagues_control_without_an_outcome()
    {
        await RulesAsync(required: true);
        await grace.PostAsync("conversations/c1/control");

        (await root.DeleteAsync("conversations/c1/control", new { reason = "She went home." })).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Words_that_cannot_be_are_refused()
    {
        foreach (var words in new[] { new[] { " " }, [new string('x', 61)], [.. Enumerable.Range(0, 51).Select(n => $"{n}")] })
            (await root.PutAsync(
                "closing", new { outcomes = words, outcomeRequired = false, tags = Array.Empty<string>(), asksPeople = false }))
                .Status.ShouldBe(HttpStatusCode.BadRequest);
        (await grace.PutAsync("conversations/c1/tags", new { tags = new[] { "Cats" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await grace.PutAsync("conversations/nowhere/tags", new { tags = Array.Empty<string>() })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task RulesAsync(bool required) => (await root.PutAsync("closing", new
    {
        outcomes = new[] { "Solved", "Needs a repair" },
        outcomeRequired = required,
        tags = new[] { "Lamps", "Lamps", "Delivery" },
        asksPeople = false,
    })).Status.ShouldBe(HttpStatusCode.NoContent);
}
