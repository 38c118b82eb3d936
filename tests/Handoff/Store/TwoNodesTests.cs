using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Tests;

/// <summary>
/// Two nodes on one PostgreSQL, each with its own writer. Both take themselves for the owner of every conversation, as in a network
/// that is cut in two: what holds here, the store holds.
/// </summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private readonly PostgresStore store = new();
    private readonly House one;
    private readonly House other;

    public TwoNodesTests()
    {
        var (fromOne, fromOther) = (new Neighbour(), new Neighbour());
        one = new House(store, more: fromOne.AddTo);
        other = new House(store, more: fromOther.AddTo);
        (fromOne.Signals, fromOther.Signals) = (other.Signals, one.Signals);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_follower_on_one_node_gets_what_is_said_on_the_other_each_line_once()
    {
        await one.AdaSays("0");
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = new List<string?>();
        var following = Task.Run(async () =>
        {
            await foreach (var batch in other.Log.FollowAsync("c1", 0, enough.Token))
            {
                seen.AddRange(batch.Select(entry => entry.Activity.Text));
                if (seen[^1] == "50") return;
            }
        });

        for (var line = 1; line <= 50; line++) await one.AdaSays($"{line}");
        await following;

        seen.ShouldBe(Enumerable.Range(0, 51).Select(line => $"{line}"));
    }

    [Fact]
    public async Task A_conversation_that_two_nodes_write_has_one_order_without_holes()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(line => (line % 2 == 0 ? one : other).AdaSays($"{line}")));

        var log = await one.Log.ReadAsync("c1", 0);
        log.Select(entry => entry.Seq).ShouldBe(Enumerable.Range(1, 100).Select(seq => (long)seq));
        log.Select(entry => entry.Activity.Text).Distinct().Count().ShouldBe(100);
    }

    [Fact]
    public async Task The_same_client_id_sent_to_both_nodes_at_once_is_one_entry()
    {
        await one.AdaSays("hello");
        for (var round = 0; round < 20; round++)
        {
            var sent = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? one : other).AdaSays("once", clientId: $"k{round}")));
            sent.Select(entry => entry.Seq).Distinct().Count().ShouldBe(1, $"round {round}");
        }

        (await one.Told()).Count.ShouldBe(21);
    }

    [Fact]
    public async Task Of_agents_on_both_nodes_one_wins()
    {
        await one.AdaIsOnline();
        for (var round = 1; round <= 20; round++)
        {
            var agents = Enumerable.Range(1, 8).Select(n => new Holder($"agent-{n}", $"Agent {n}")).ToList();
            var results = await Task.WhenAll(agents.Select((agent, n) => (n % 2 == 0 ? one : other).Control.TakeAsync("c1", agent)));

            var winner = results.Single(result => result.Outcome == TakeOutcome.Taken).Control!.Holder!;
            results.Count(result => result.Outcome == TakeOutcome.HeldByAnother && result.Control!.Holder == winner)
                .ShouldBe(7, $"round {round}");
            (await other.Control.ReleaseAsync("c1", winner.AgentId)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_request_that_is_made_while_control_is_taken_on_another_node_is_the_holders()
    {
        await one.AdaIsOnline();
        for (var round = 1; round <= 20; round++)
        {
            var made = one.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
            var taken = other.Control.TakeAsync("c1", House.Grace);
            await Task.WhenAll(made, taken);

            (await one.Requests.FindAsync((await made).Id))!.Assignee.ShouldBe(new Assignee("grace", "Grace"), $"round {round}");
            (await other.Control.ReleaseAsync("c1", House.Grace.AgentId)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_request_that_is_assigned_while_its_agent_is_removed_on_another_node_stays_with_nobody_who_left()
    {
        await one.AdaIsOnline();
        var root = new Actor("root", "Root");
        for (var round = 1; round <= 20; round++)
        {
            var request = await one.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
            var agent = (await one.Accounts.CreateAsync($"agent-{round}@example.com", "Agent", Role.SupportAgent, "hash"))!;

            await Task.WhenAll(
                one.Get<RequestAssignments>().AssignAsync(request.Id, agent.Id, root),
                other.Get<TeamService>().RemoveAsync(agent.Id, root));

            (await one.Requests.FindAsync(request.Id))!.Assignee.ShouldBeNull($"round {round}");
        }
    }

    [Fact]
    public async Task Of_two_administrators_who_remove_each_other_at_once_one_stays()
    {
        for (var round = 1; round <= 10; round++)
        {
            var admins = new List<Account>();
            foreach (var number in new[] { 1, 2 })
                admins.Add((await one.Accounts.CreateAsync($"{number}@{round}.example.com", "Admin", Role.Administrator, "hash"))!);

            var outcomes = await Task.WhenAll(
                one.Get<TeamService>().RemoveAsync(admins[0].Id, new Actor(admins[1].Id, "Admin")),
                other.Get<TeamService>().RemoveAsync(admins[1].Id, new Actor(admins[0].Id, "Admin")));

            outcomes.ShouldContain(TeamOutcome.LastAdministrator, $"round {round}");
            var left = (await one.Accounts.ListAsync()).ShouldHaveSingleItem($"round {round}");
            await one.Database.WriteAsync(db => db.Execute("DELETE FROM accounts WHERE id = @Id", new { left.Id }));
        }
    }

    [Fact]
    public async Task A_person_who_comes_back_on_both_nodes_at_once_is_announced_once_on_each()
    {
        await one.AdaIsOnline();
        await one.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        await HearsAsync(other, by: one);
        for (var round = 1; round <= 10; round++)
        {
            foreach (var node in new[] { one, other }) node.Clock.Advance(TimeSpan.FromMinutes(5));
            var (here, there) = (new List<string>(), new List<string>());
            using var ears = new EarsOf(one.WokenOf(Topics.RequestNews, here), other.WokenOf(Topics.RequestNews, there));

            await Task.WhenAll(
                Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? one : other).Presence.ConnectAsync(PresenceService.OfUser("c1"))));
            await Task.WhenAll(HearsAsync(other, by: one), HearsAsync(one, by: other));

            (string.Join(' ', here), string.Join(' ', there)).ShouldBe(("c1", "c1"), $"round {round}");
        }
    }

    // Wake-ups of one node arrive in their order: once this one is there, all before it are.
    private static async Task HearsAsync(House listener, House by)
    {
        var mark = Guid.NewGuid().ToString();
        var heard = new TaskCompletionSource();
        using var ear = listener.Signals.On(TeamTopics.Answers, mark, () => heard.TrySetResult());
        await by.Database.WriteAsync(store => { store.Notify(TeamTopics.Answers, mark); return true; });
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class EarsOf(params IDisposable[] ears) : IDisposable
    {
        public void Dispose()
        {
            foreach (var ear in ears) ear.Dispose();
        }
    }

    [Fact]
    public async Task A_wait_that_is_due_fires_once_though_both_nodes_look()
    {
        for (var round = 1; round <= 20; round++)
        {
            var turn = await one.BotTakesTurn(await one.AdaSays($"{round}"));
            one.Get<Timers>().Set(turn, TimeSpan.FromSeconds(1));
            await one.Turns.CloseAsync(turn);
            foreach (var node in new[] { one, other }) node.Clock.Advance(TimeSpan.FromSeconds(2));

            var fired = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? one : other).Get<Timers>().FireDueAsync()));

            fired.Sum(entries => entries.Count).ShouldBe(1, $"round {round}");
        }
    }

    [Fact]
    public async Task A_wait_that_is_due_while_control_is_taken_goes_with_its_epoch_and_fails_neither()
    {
        for (var round = 1; round <= 20; round++)
        {
            var id = $"c{round}";
            await one.AdaIsOnline(id);
            var turn = await one.BotTakesTurn(await one.AdaSays("hello", conversation: id));
            foreach (var wait in new[] { 1, 1, 1 }) one.Get<Timers>().Set(turn, TimeSpan.FromSeconds(wait));
            await one.Turns.CloseAsync(turn);
            foreach (var node in new[] { one, other }) node.Clock.Advance(TimeSpan.FromSeconds(2));

            await Task.WhenAll(one.Get<Timers>().FireDueAsync(), other.Control.TakeAsync(id, House.Grace));

            (await one.Get<Timers>().NextDueAsync()).ShouldBeNull($"round {round}");
            var told = await one.Told(id);
            told.SkipWhile(line => !line.Contains("joined", StringComparison.Ordinal))
                .ShouldNotContain(line => line.Contains(InternalLine.TimerFired, StringComparison.Ordinal), $"round {round}");
        }
    }

    [Fact]
    public async Task Typing_is_seen_on_the_other_node_while_it_is_news_and_enters_no_log()
    {
        await one.AdaSays("hello");
        var hurried = new Author(AuthorKind.User, "ada\n0 c1", "Ada “été” 🙂");
        var heard = new List<TypingSignal>();
        var fresh = new TaskCompletionSource();
        using var _ = other.Typing.Listen("c1", signal =>
        {
            heard.Add(signal);
            fresh.TrySetResult();
        });
        other.Clock.Advance(TimeSpan.FromSeconds(6));

        one.Typing.Send(new TypingSignal("c1", new Author(AuthorKind.User, "ada", "a while ago")));
        one.Clock.Advance(TimeSpan.FromSeconds(6));
        one.Typing.Send(new TypingSignal("c2", hurried));
        one.Typing.Send(new TypingSignal("c1", new Author(AuthorKind.User, new string('x', 10_000), "too long to tell")));
        // As often as people do: the first ones may be lost while the nodes find each other.
        while (!fresh.Task.IsCompleted)
        {
            one.Typing.Send(new TypingSignal("c1", hurried));
            await Task.WhenAny(fresh.Task, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        }

        heard.Distinct().ShouldBe([new TypingSignal("c1", hurried)]);
        (await other.Log.ReadAsync("c1", 0)).ShouldHaveSingleItem();
    }

    /// <summary>What one node knows of the other one: whom to tell of its changes, and nothing of what it owns.</summary>
    private sealed class Neighbour : IOtherNodes
    {
        public ChangeSignals? Signals { get; set; }

        public void AddTo(IServiceCollection node) => node.AddSingleton<IOtherNodes>(this);

        public void Tell(Change change) => Signals?.NotifyFromOtherNode(change);
    }
}
