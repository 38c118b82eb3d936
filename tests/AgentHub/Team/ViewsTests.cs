namespace LiveTakeover.AgentHub.Tests.Team;

/// <summary>Views of lists that agents save for themselves.</summary>
public sealed class ViewsTests : IAsyncLifetime
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
    public async Task A_view_is_its_owners_until_they_remove_it()
    {
        var saved = await SaveAsync("requests", " French ones ", "language=fr");
        var id = (string)saved.Body["id"]!;
        var ana = await hub.MemberAsync("Ana", Role.SupportAgent);

        (await grace.ReadsAsync("account/views")).AsArray().Select(view => $"{view!["screen"]} {view["name"]} {view["query"]}")
            .ShouldBe(["requests French ones language=fr"]);
        (await ana.ReadsAsync("account/views")).AsArray().ShouldBeEmpty();
        (await ana.DeleteAsync($"account/views/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await grace.DeleteAsync($"account/views/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await grace.ReadsAsync("account/views")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task There_are_so_many_views_and_no_more()
    {
        for (var n = 0; n < 50; n++) (await SaveAsync("transcripts", $"View {n}", "")).Status.ShouldBe(HttpStatusCode.OK);
        (await SaveAsync("transcripts", "One more", "")).Code.ShouldBe("too-many-views");
    }

    [Theory]
    [InlineData("elsewhere", "Name", "")]
    [InlineData("requests", "  ", "")]
    [InlineData("requests", "Name", null)]
    public async Task What_is_no_view_is_not_saved(string screen, string name, string? query) =>
        (await SaveAsync(screen, name, query)).Status.ShouldBe(HttpStatusCode.BadRequest);

    private Task<Answer> SaveAsync(string screen, string name, string? query) =>
        grace.PostAsync("account/views", new { screen, name, query });
}
