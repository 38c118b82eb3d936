namespace LiveTakeover.AgentHub.Tests.Team;

/// <summary>How one wants to be told things goes with the account, not with the browser.</summary>
public sealed class PreferencesTests : IAsyncLifetime
{
    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task What_an_agent_prefers_is_there_in_another_browser_and_is_nobody_elses()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        var ana = await hub.MemberAsync("Ana", Role.SupportAgent);
        ((bool)(await grace.ReadsAsync("account/preferences"))["sound"]!).ShouldBeTrue();

        (await grace.PutAsync(
            "account/preferences",
            new { sound = false, desktop = true, count = true, singleKeys = true, keys = new { take = "Alt+T", write = "" } }))
            .Status.ShouldBe(HttpStatusCode.NoContent);

        var elsewhere = hub.Outsider();
        await elsewhere.SignInAsync("grace@example.org", Hub.Password);
        var kept = await elsewhere.ReadsAsync("account/preferences");
        ((bool)kept["sound"]!, (bool)kept["desktop"]!, (string?)kept["keys"]!["take"], (string?)kept["keys"]!["write"]).ShouldBe(
            (false, true, "Alt+T", ""));
        ((bool)(await ana.ReadsAsync("account/preferences"))["sound"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task The_language_and_the_theme_of_the_hub_go_with_the_account()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        var usual = await grace.ReadsAsync("account/preferences");
        (usual["language"], usual["theme"]).ShouldBe((null, null));

        (await grace.PutAsync("account/preferences", new { language = "fr", theme = "dark" })).Status.ShouldBe(HttpStatusCode.NoContent);
        var kept = await grace.ReadsAsync("account/preferences");
        ((string?)kept["language"], (string?)kept["theme"]).ShouldBe(("fr", "dark"));
        (await grace.PutAsync("account/preferences", new { language = "de" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await grace.PutAsync("account/preferences", new { theme = "pink" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_no_page_would_send_is_refused()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);

        (await grace.PutAsync("account/preferences", new { keys = new { take = new string('T', 61) } })).Status.ShouldBe(
            HttpStatusCode.BadRequest);
        (await grace.PutAsync(
            "account/preferences", new { keys = Enumerable.Range(0, 101).ToDictionary(n => $"command-{n}", _ => "T") })).Status.ShouldBe(
            HttpStatusCode.BadRequest);
        (await grace.PutAsync("account/preferences", new { keys = new { take = (string?)null } })).Status.ShouldBe(
            HttpStatusCode.BadRequest);
    }
}
