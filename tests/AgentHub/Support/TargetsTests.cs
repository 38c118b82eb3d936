namespace LiveTakeover.AgentHub.Tests.Support;

/// <summary>How soon people are to be answered.</summary>
public sealed class TargetsTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member root = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_administrator_sets_targets_everybody_sees_them_and_the_audit_log_keeps_them()
    {
        (await SaveAsync(Target("", 10, null), Target("vip", 5, 2), Target("none", null, null))).Status.ShouldBe(HttpStatusCode.NoContent);

        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        (await grace.ReadsAsync("support/targets"))["targets"]!.AsArray()
            .Select(target => $"{target!["groupId"]}: {target["firstAnswer"]} {target["answer"]}").ShouldBe([": 10 ", "vip: 5 2"]);
        (await grace.PutAsync("support/targets", new { targets = Array.Empty<object>() })).Status.ShouldBe(HttpStatusCode.Forbidden);
        var entry = (await root.ReadsAsync("audit?area=support"))["entries"]![0]!;
        ((string?)entry["action"], (string?)entry["details"]!["after"]).ShouldBe(("support.targetsSaved", "*: 10 / – min\nvip: 5 / 2 min"));
    }

    [Fact]
    public async Task What_is_no_target_is_not_saved()
    {
        (await SaveAsync(Target("", 0, null))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SaveAsync(Target("", 10, 100_000))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SaveAsync(Target("vip", 10, null), Target("vip", 5, null))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SaveAsync(Target(null, 10, null))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await root.ReadsAsync("support/targets"))["targets"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_are_told_around_the_clock_or_in_the_hours()
    {
        (await root.ReadsAsync("figures?hours=support"))["total"]!["answersInTime"]!["due"]!.GetValue<int>().ShouldBe(0);
        (await root.SendAsync(HttpMethod.Get, "figures?hours=never")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static object Target(string? groupId, int? firstAnswer, int? answer) => new { groupId, firstAnswer, answer };

    private Task<Answer> SaveAsync(params object[] targets) => root.PutAsync("support/targets", new { targets });
}
