namespace LiveTakeover.AgentHub.Tests.People;

public sealed class PeopleApiTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member root = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_administrator_finds_ada_sees_what_is_kept_and_deletes_it()
    {
        var ada = (await root.ReadsAsync("people?find=ada")).AsArray().Single()!;
        var address = $"people/kept?channelId={ada["channelId"]}&userId={ada["userId"]}";
        var kept = await root.ReadsAsync(address);
        (kept["conversations"]!.GetValue<int>(), kept["lines"]!.GetValue<int>(), kept["requests"]!.GetValue<int>()).ShouldBe((1, 1, 1));

        (await root.PostAsync("people/deletions", new { channelId = "directline", userId = "ada", reason = "Letter of 1 March" })).Body["conversations"]!.GetValue<int>().ShouldBe(1);

        (await root.SendAsync(HttpMethod.Get, address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await root.ReadsAsync("people?find=ada")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_left_is_a_tombstone_in_every_list()
    {
        await root.PostAsync("people/deletions", new { channelId = "directline", userId = "ada", reason = "Letter of 1 March" });

        foreach (var row in new[] { (await root.ReadsAsync("requests?state=closed")).AsArray().Single()!,
            (await root.ReadsAsync("transcripts")).AsArray().Single()! })
        {
            row["erasedAt"]!.GetValue<DateTimeOffset>().ShouldBe(hub.Clock.GetUtcNow());
            row["user"]!["name"].ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_deletion_needs_a_reason_and_somebody_to_delete()
    {
        (await root.PostAsync("people/deletions", new { channelId = "directline", userId = "ada", reason = " " })).Status.ShouldBe(
            HttpStatusCode.BadRequest);
        (await root.PostAsync(
            "people/deletions",
            new { channelId = "directline", userId = "nobody", reason = "Letter" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await root.SendAsync(HttpMethod.Get, "people?find=")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await root.ReadsAsync("people?find=ada")).AsArray().Count.ShouldBe(1);
    }
}
