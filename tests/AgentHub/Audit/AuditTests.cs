using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;

namespace LiveTakeover.AgentHub.Tests.Audit;

public sealed class AuditTests : IAsyncLifetime
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
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_takeover_tells_who_took_and_released_and_what_became_of_the_request()
    {
        await hub.AdaAsksAsync();
        await grace.PostAsync("conversations/c1/control");
        await grace.DeleteAsync("conversations/c1/control");

        (await ActionsAsync()).ShouldBe(
            ["Grace control.released", "Grace request.closed", "Grace control.taken", "Grace request.started"]);
    }

    [Fact]
    public async Task An_entry_tells_whose_conversation_it_was_also_of_guests_who_gave_no_name()
    {
        var request = await hub.AdaAsksAsync();
        await grace.PostAsync("conversations/c1/control");

        var entries = (await root.ReadsAsync("audit"))["entries"]!.AsArray()
            .Where(entry => ((string)entry!["action"]!).Split('.')[0] is "control" or "request");
        entries.Select(entry => $"{entry!["subject"]}: {entry["person"]!["conversationId"]} {entry["person"]!["userId"]}")
            .ShouldBe(["c1: c1 ada", $"{request.Id}: c1 ada"]);
        (await root.ReadsAsync("audit?area=team"))["entries"]!.AsArray().ShouldAllBe(entry => entry!["person"] == null);

        await hub.Get<LiveTakeover.Handoff.Team.Erasure.ConversationErasure>().EraseAsync("c1");
        (await root.ReadsAsync("audit?area=request"))["entries"]!.AsArray().ShouldAllBe(entry => entry!["person"] == null);
    }

    [Fact]
    public async Task A_lease_that_ran_out_was_nobodys_doing()
    {
        await grace.PostAsync("conversations/c1/control");
        hub.Clock.Advance(TimeSpan.FromMinutes(3));
        await hub.Get<ControlService>().ReleaseExpiredAsync();

        (await ActionsAsync("control")).ShouldBe([" control.expired", "Grace control.taken"]);
    }

    [Fact]
    public async Task Roles_requests_and_the_support_teams_hours_are_in_it_with_before_and_after()
    {
        var request = await hub.AdaAsksAsync();
        await grace.PostAsync($"requests/{request.Id}/close");
        await grace.PostAsync($"requests/{request.Id}/close");
        await grace.PostAsync($"requests/{request.Id}/reopen");
        await root.PutAsync($"team/accounts/{grace.Id}/role", new { role = "Viewer" });
        await root.PutAsync(
            "support/schedule", new { timeZone = "Europe/Paris", slots = Array.Empty<object>(), exceptions = Array.Empty<object>() });
        await root.PostAsync("support/temporary-unavailability", new { hours = 1, minutes = 0 });
        await root.DeleteAsync("support/temporary-unavailability");

        (await ActionsAsync()).ShouldBe(
        [
            "Root support.availableAgain", "Root support.unavailable", "Root support.scheduleSaved", "Root team.roleChanged",
            "Grace request.reopened", "Grace request.closed",
        ]);
        var details = (await root.ReadsAsync("audit?area=team"))["entries"]![0]!["details"]!;
        (details["name"]!.GetValue<string>(), details["from"]!.GetValue<string>(), details["to"]!.GetValue<string>()).ShouldBe(
            ("Grace", "SupportAgent", "Viewer"));
    }

    [Fact]
    public async Task Its_pages_join_without_a_gap_or_an_overlap()
    {
        for (var round = 0; round < 4; round++)
        {
            await grace.PostAsync("conversations/c1/control");
            await grace.DeleteAsync("conversations/c1/control");
        }

        var all = await ActionsAsync();
        var paged = new List<string>();
        for (var before = ""; before is not null;)
        {
            var page = await root.ReadsAsync($"audit?limit=3{(before.Length > 0 ? $"&before={before}" : "")}");
            paged.AddRange(Actions(page));
            before = page["next"]?.GetValue<string>();
        }

        paged.ShouldBe(all);
        all.Count.ShouldBe(8);
    }

    [Fact]
    public async Task It_is_read_by_person_also_of_somebody_who_has_left()
    {
        await grace.PostAsync("conversations/c1/control");
        await grace.DeleteAsync("conversations/c1/control");
        await root.DeleteAsync($"team/accounts/{grace.Id}");

        var people = (await root.ReadsAsync("audit/people")).AsArray();
        people.Select(one => one!["name"]!.GetValue<string>()).ShouldBe(["Grace", "Root"]);
        Actions(await root.ReadsAsync($"audit?by={grace.Id}")).ShouldBe(["Grace control.released", "Grace control.taken"]);
        Actions(await root.ReadsAsync($"audit?by={grace.Id}&area=team")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hours_before_and_after_are_in_it()
    {
        await root.PutAsync(
            "support/schedule", new { timeZone = "Europe/Paris", slots = Array.Empty<object>(), exceptions = Array.Empty<object>() });
        await root.PutAsync(
            "support/schedule", new { timeZone = "Asia/Tokyo", slots = Array.Empty<object>(), exceptions = Array.Empty<object>() });

        var details = (await root.ReadsAsync("audit?area=support"))["entries"]![0]!["details"]!;
        details["before"]!.GetValue<string>().ShouldContain("Europe/Paris");
        details["after"]!.GetValue<string>().ShouldContain("Asia/Tokyo");
    }

    private async Task<IReadOnlyList<string>> ActionsAsync(string? area = null) =>
        Actions(await root.ReadsAsync("audit" + (area is null ? "" : $"?area={area}")));

    private static IReadOnlyList<string> Actions(JsonNode page) =>
        [.. page["entries"]!.AsArray().Select(entry => $"{entry!["by"]?["name"]} {entry["action"]}")];
}
