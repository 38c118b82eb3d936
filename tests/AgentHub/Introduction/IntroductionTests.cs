using LiveTakeover.Handoff.Team.Profiles;

namespace LiveTakeover.AgentHub.Tests.Introduction;

/// <summary>What people see of agents is the administrator's to say; the picture is the agent's own.</summary>
public sealed class IntroductionTests : IAsyncLifetime
{
    private static readonly byte[] Portrait = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task People_see_nothing_of_agents_until_an_administrator_allows_it_and_the_audit_log_says_who_did()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        ((string?)(await root.ReadsAsync("bot/agent-shown"))["shown"]).ShouldBe("nothing");

        (await root.SendAsync(HttpMethod.Put, "bot/agent-shown", new { shown = "nameAndPicture" })).Status.ShouldBe(
            HttpStatusCode.NoContent);

        ((string?)(await root.ReadsAsync("bot/agent-shown"))["shown"]).ShouldBe("nameAndPicture");
        var entry = (await root.ReadsAsync("audit?area=bot"))["entries"]!.AsArray().Single()!;
        ((string?)entry["by"]!["name"], (string?)entry["action"], (string?)entry["details"]!["to"]).ShouldBe(
            ("Root", "bot.agentShown", "NameAndPicture"));
    }

    [Theory]
    [InlineData("face")]
    [InlineData("7")]
    [InlineData(null)]
    public async Task What_cannot_be_shown_is_refused_in_words(string? shown)
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);

        var answer = await root.SendAsync(HttpMethod.Put, "bot/agent-shown", new { shown });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)answer.Body["title"]).ShouldNotBeNull().ShouldContain("nothing, name and nameAndPicture");
    }

    [Fact]
    public async Task An_agent_gives_a_picture_sees_it_and_takes_it_back()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);

        (await grace.SendBytesAsync(HttpMethod.Put, "account/picture", Portrait)).Answer.Status.ShouldBe(HttpStatusCode.NoContent);
        (await grace.SendBytesAsync(HttpMethod.Get, "account/picture")).Bytes.ShouldBe(Portrait);

        (await grace.SendAsync(HttpMethod.Delete, "account/picture")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await grace.SendAsync(HttpMethod.Get, "account/picture")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_refused()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);

        (await grace.SendBytesAsync(HttpMethod.Put, "account/picture", "<svg onload='alert(1)'/>"u8.ToArray())).Answer.Status.ShouldBe(
            HttpStatusCode.BadRequest);
        (await grace.SendBytesAsync(
            HttpMethod.Put, "account/picture", [.. Portrait, .. new byte[AgentPicture.Largest]])).Answer.Status.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Whoever_leaves_the_team_takes_their_picture_along()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        await grace.SendBytesAsync(HttpMethod.Put, "account/picture", Portrait);

        await root.SendAsync(HttpMethod.Delete, $"team/accounts/{grace.Id}");

        (await hub.Get<AgentProfiles>().PictureOfAsync(grace.Id)).ShouldBeNull();
    }
}
