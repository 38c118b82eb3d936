using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Queue;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Several people ask for a human; Grace and Ana are there. Requests are handed out by themselves.</summary>
public abstract class QueueContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");

    private Account grace = null!;
    private Account ana = null!;

    private RequestQueue Queue => house.Get<RequestQueue>();

    public override async Task InitializeAsync()
    {
        grace = (await house.Accounts.CreateAsync("grace@example.org", "Grace", Role.SupportAgent, "hash"))!;
        ana = (await house.Accounts.CreateAsync("ana@example.org", "Ana", Role.SupportAgent, "hash"))!;
        await house.Accounts.CreateAsync("vera@example.org", "Vera", Role.Viewer, "hash");
        await AgentsAreThereAsync();
    }

    [Fact]
    public async Task It_is_off_until_an_administrator_turns_it_on()
    {
        await AskAsync("c1");

        (await Queue.HandOutAsync()).ShouldBe(0);
        (await AssigneeAsync("c1")).ShouldBeNull();
        (await house.Told("c1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_round_robin_agents_take_turns_until_nobody_has_room()
    {
        await RulesAsync(HandingOut.RoundRobin, atOnce: 2);
        for (var n = 1; n <= 5; n++) await AskAsync($"c{n}");

        (await Queue.HandOutAsync()).ShouldBe(4);
        (await Queue.HandOutAsync()).ShouldBe(0);

        (await AssigneesAsync(5)).Take(4).GroupBy(name => name).Select(group => group.Count()).ShouldBe([2, 2]);
        (await AssigneeAsync("c1")).ShouldNotBe(await AssigneeAsync("c2"));
        (await AssigneeAsync("c5")).ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_the_least_to_do_gets_the_next_one()
    {
        await RulesAsync(HandingOut.LeastBusy, atOnce: 5);
        for (var n = 6; n <= 7; n++)
        {
            await house.AdaIsOnline($"c{n}");
            (await house.Get<AgentTakeovers>().TakeAsync($"c{n}", new Holder(grace.Id, "Grace"))).Outcome.ShouldBe(
                LiveTakeover.Handoff.Conversations.Takeovers.TakeOutcome.Taken);
        }

        for (var n = 1; n <= 3; n++) await AskAsync($"c{n}");
        await Queue.HandOutAsync();

        (await AssigneesAsync(3)).Count(name => name == "Ana").ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Nobody_who_is_away_or_gone_gets_one_and_nobody_is_given_one_of_a_person_who_is_gone()
    {
        await RulesAsync(HandingOut.RoundRobin, atOnce: 5);
        await house.Get<ColleagueService>().SetAwayAsync(grace.Id, away: true);
        for (var n = 1; n <= 3; n++) await AskAsync($"c{n}");
        await house.Requests.CreateAsync(new NewUserRequest("c1", "again", []));
        await Queue.HandOutAsync();
        (await AssigneesAsync(3)).ShouldAllBe(name => name == "Ana");

        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await AskAsync("c8");
        await Queue.HandOutAsync();
        (await AssigneeAsync("c8")).ShouldBeNull();

        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await AgentsAreThereAsync();
        await Queue.HandOutAsync();
        (await AssigneeAsync("c8")).ShouldBeNull("the person is gone by now");
    }

    [Fact]
    public async Task One_that_is_not_taken_in_time_goes_to_somebody_else()
    {
        await RulesAsync(HandingOut.RoundRobin, atOnce: 1);
        await AskAsync("c1");
        await Queue.HandOutAsync();
        var first = await AssigneeAsync("c1");

        house.Clock.Advance(TimeSpan.FromMinutes(3));
        await AgentsAreThereAsync();
        await house.AdaIsOnline("c1");
        await Queue.HandOutAsync();

        (await AssigneeAsync("c1")).ShouldNotBeNull();
        (await AssigneeAsync("c1")).ShouldNotBe(first);
    }

    [Fact]
    public async Task What_somebody_took_by_themselves_is_theirs_however_often_it_is_handed_out_at_once()
    {
        await RulesAsync(HandingOut.RoundRobin, atOnce: 1);
        await AskAsync("c1");

        await Task.WhenAll([
            house.Get<AgentTakeovers>().TakeAsync("c1", new Holder(ana.Id, "Ana")),
            .. Enumerable.Range(0, 8).Select(_ => Queue.HandOutAsync())]);

        var held = (await house.Conversations.FindAsync("c1"))!.Control.Holder;
        held!.AgentId.ShouldBe(ana.Id);
        (await AssigneeAsync("c1")).ShouldBe("Ana");
        (await house.Database.ReadAsync(read => read.QueryFirst<long>("SELECT COUNT(*) FROM handouts"))).ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>As when another node, or an agent there, is faster between this node's look and its gift.</summary>
    [Fact]
    public async Task One_that_somebody_took_after_the_queue_looked_is_not_given_to_a_second_agent()
    {
        await AskAsync("c1");
        await AskAsync("c2");
        await house.Get<AgentTakeovers>().TakeAsync("c1", new Holder(ana.Id, "Ana"));
        var second = (await house.Requests.OfConversationAsync("c2"))!;
        await house.Get<RequestAssignments>().AssignAsync(second.Id, ana.Id, Root);

        foreach (var id in new[] { (await house.Requests.OfConversationAsync("c1"))!.Id, second.Id })
            (await house.Database.WriteAsync(store => QueueTable.Give(store, id, new Assignee(grace.Id, "Grace"), now: 1))).ShouldBeFalse();

        (await AssigneesAsync(2)).ShouldBe(["Ana", "Ana"]);
        (await house.Database.ReadAsync(read => read.QueryFirst<long>("SELECT COUNT(*) FROM handouts"))).ShouldBe(0);
    }

    [Fact]
    public async Task However_many_hand_out_at_once_nobody_holds_more_than_they_can()
    {
        await RulesAsync(HandingOut.LeastBusy, atOnce: 2);
        for (var n = 1; n <= 8; n++) await AskAsync($"c{n}");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Queue.HandOutAsync()));

        (await AssigneesAsync(8)).Where(name => name is not null).GroupBy(name => name).Select(group => group.Count()).ShouldBe([2, 2]);
    }

    [Fact]
    public async Task People_are_told_their_place_and_when_it_gets_better()
    {
        await RulesAsync(HandingOut.RoundRobin, atOnce: 1);
        await house.Get<ColleagueService>().SetAwayAsync(grace.Id, away: true);
        await house.Get<ColleagueService>().SetAwayAsync(ana.Id, away: true);
        for (var n = 1; n <= 3; n++) await AskAsync($"c{n}");
        await Queue.HandOutAsync();
        await Queue.HandOutAsync();
        (await house.Told("c3")).ShouldBe(["System: You are number 3 in the queue."]);

        await house.Get<AgentTakeovers>().TakeAsync("c1", new Holder(grace.Id, "Grace"));
        house.Clock.Advance(TimeSpan.FromSeconds(31));
        await Queue.HandOutAsync();

        (await house.Told("c3")).ShouldBe(["System: You are number 3 in the queue.", "System: You are number 2 in the queue."]);
        (await house.Told("c2")).ShouldBe(["System: You are number 2 in the queue.", "System: You are next in the queue."]);
    }

    private Task RulesAsync(HandingOut mode, int atOnce) =>
        Queue.SaveAsync(new QueueRules { Mode = mode, AtOnce = atOnce, TakeWithin = 2 }, Root);

    private async Task AgentsAreThereAsync()
    {
        foreach (var agent in new[] { grace, ana }) await house.Presence.TouchAsync(PresenceService.OfAgent(agent.Id));
    }

    private async Task AskAsync(string conversation)
    {
        await house.AdaIsOnline(conversation);
        await house.Requests.CreateAsync(new NewUserRequest(conversation, "My lamp is broken", []));
        house.Clock.Advance(TimeSpan.FromMilliseconds(10));
    }

    private async Task<string?> AssigneeAsync(string conversation) =>
        (await house.Requests.OfConversationAsync(conversation))!.Assignee?.Name;

    private async Task<IReadOnlyList<string?>> AssigneesAsync(int count)
    {
        var names = new List<string?>();
        for (var n = 1; n <= count; n++) names.Add(await AssigneeAsync($"c{n}"));
        return names;
    }
}

public sealed class SqliteQueue : QueueContract<SqliteStore>;

public sealed class PostgresQueue : QueueContract<PostgresStore>;
