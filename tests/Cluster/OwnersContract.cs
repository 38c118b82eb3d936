using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team.Erasure;
using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Cluster.Tests;

/// <summary>What a conversation does is the same, whoever hosts it: one process, or the nodes of a cluster.</summary>
public abstract class OwnersContract<TStore>(bool inCluster, int nodes) : IAsyncLifetime
    where TStore : IStore, new()
{
    private readonly TStore store = new();
    private readonly List<Node> all = [];

    /// <summary>The node that owns c1, which was said to there first.</summary>
    protected Node Owner => all[0];

    /// <summary>Another node; the same one where there is only one.</summary>
    protected Node Other => all[^1];

    public async Task InitializeAsync()
    {
        for (var number = 1; number <= nodes; number++) all.Add(await Node.StartAsync(store, inCluster));
        await Owner.AdaSays("hello");
    }

    public async Task DisposeAsync()
    {
        foreach (var node in all) await node.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public void The_node_that_was_spoken_to_first_owns_the_conversation()
    {
        Owner.Owners.IsHere("c1").ShouldBeTrue();
        Other.Owners.IsHere("c1").ShouldBe(Other == Owner);
    }

    [Fact]
    public async Task Lines_said_at_every_node_are_one_log_without_holes()
    {
        await Task.WhenAll(Enumerable.Range(1, 60).Select(number => all[number % all.Count].AdaSays($"{number}")));

        var log = await Other.Log.ReadAsync("c1", 0);
        log.Select(entry => entry.Seq).ShouldBe(Enumerable.Range(1, 61).Select(seq => (long)seq));
        log.Select(entry => entry.Activity.Text).Distinct().Count().ShouldBe(61);
    }

    [Fact]
    public async Task A_line_that_is_sent_again_elsewhere_is_the_same_line()
    {
        var first = await Other.AdaSays("once", clientId: "k1");
        var again = await Owner.AdaSays("once", clientId: "k1");

        (again.Seq, again.ActivityId, again.At, again.Author).ShouldBe((first.Seq, first.ActivityId, first.At, first.Author));
        first.Json.ToArray().ShouldBe(again.Json.ToArray());
    }

    [Fact]
    public async Task An_agent_takes_control_speaks_notes_and_releases_at_a_node_that_does_not_own_the_conversation()
    {
        await Owner.AdaIsOnline();

        (await Other.Control.TakeAsync("c1", House.Grace)).ShouldBe(new TakeResult(TakeOutcome.Taken, new Control(1, House.Grace)));
        (await Owner.Control.TakeAsync("c1", House.Ana)).ShouldBe(new TakeResult(TakeOutcome.HeldByAnother, new Control(1, House.Grace)));
        var said = await Other.Lines.SayAsync("c1", House.Grace, "m1", "I am here", [new() { ContentType = "text/plain", Content = "x" }]);
        (await Other.Lines.NoteAsync("c1", House.Grace, "n1", "a regular")).ShouldNotBeNull();
        (await Other.Lines.NoteAsync("nowhere", House.Grace, "n1", "a regular")).ShouldBeNull();
        (await Other.Control.ReleaseAsync("c1", House.Grace.AgentId)).ShouldBeTrue();
        (await Other.Control.ReleaseAsync("c1", House.Grace.AgentId)).ShouldBeFalse();

        said.Activity.Attachments.ShouldHaveSingleItem().Content.ShouldBe("x");
        (await Owner.Told()).ShouldBe([
            "hello", "An agent joined the conversation", "handoff.status", "I am here", "a regular",
            "An agent left the conversation", "handoff.status",
        ]);
    }

    [Fact]
    public async Task A_refusal_is_the_same_at_every_node()
    {
        await House.Refuses(() => Other.Lines.SayAsync("c1", House.Grace, "m1", "too early", attachments: null));
        await Owner.Get<ConversationErasure>().EraseAsync("c1");

        (await Record.ExceptionAsync(() => Other.AdaSays("still there?"))).ShouldBeOfType<ConversationErasedException>();
    }

    [Fact]
    public async Task A_wait_that_is_due_fires_once_though_every_node_looks()
    {
        var turn = (await Owner.Get<TurnService>().OpenAsync((await Owner.Log.ReadAsync("c1", 0)).Single())).ShouldNotBeNull();
        Owner.Get<Timers>().Set(turn, TimeSpan.Zero);
        await Owner.Get<TurnService>().CloseAsync(turn);

        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var batch in Other.Log.FollowAsync("c1", after: 1, enough.Token))
        {
            batch.ShouldHaveSingleItem().Activity.Type.ShouldBe("event");
            break;
        }

        await Task.WhenAll(all.Select(node => node.Get<Timers>().FireDueAsync()));
        (await Other.Told()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_follows_the_log_anywhere_sees_each_line_once()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var seen = new List<string?>();
        var following = Task.Run(async () =>
        {
            await foreach (var batch in Other.Log.FollowAsync("c1", 0, enough.Token))
            {
                seen.AddRange(batch.Select(entry => entry.Activity.Text));
                if (seen.Count == 21) return;
            }
        });

        for (var number = 1; number <= 20; number++) await Owner.AdaSays($"{number}");
        await following;

        seen.ShouldBe(["hello", .. Enumerable.Range(1, 20).Select(number => $"{number}")]);
    }

    [Fact]
    public async Task A_conversation_is_held_by_its_owner_and_work_that_is_found_elsewhere_wakes_it()
    {
        await using var held = (await Owner.Owners.TryHoldAsync("c1", Topics.Inbound)).ShouldNotBeNull();
        var woken = new TaskCompletionSource();
        using var ear = Owner.Signals.On(Topics.Inbound, "c1", () => woken.TrySetResult());

        var elsewhere = await Other.Owners.TryHoldAsync("c1", Topics.Inbound);

        (elsewhere is null).ShouldBe(Other != Owner);
        if (Other != Owner) await woken.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_job_of_the_whole_store_is_done_by_one_node()
    {
        await using var held = (await Owner.Owners.TryHoldJobAsync("archive")).ShouldNotBeNull();

        (await Other.Owners.TryHoldJobAsync("archive") is null).ShouldBe(Other != Owner);
    }
}

public sealed class SqliteOneProcessTests() : OwnersContract<SqliteStore>(inCluster: false, nodes: 1);

public sealed class PostgresOneProcessTests() : OwnersContract<PostgresStore>(inCluster: false, nodes: 1);

public sealed class SqliteOneNodeTests() : OwnersContract<SqliteStore>(inCluster: true, nodes: 1);

public sealed class PostgresOneNodeTests() : OwnersContract<PostgresStore>(inCluster: true, nodes: 1);

public sealed class PostgresTwoNodesTests() : OwnersContract<PostgresStore>(inCluster: true, nodes: 2)
{
    [Fact]
    public async Task The_conversation_goes_on_at_the_other_node_when_its_owner_stops()
    {
        await Owner.StopAsync();

        await Other.AdaSays("still there?");

        (await Other.Told()).ShouldBe(["hello", "still there?"]);
        (await Other.Owners.TryHoldAsync("c1", Topics.Inbound)).ShouldNotBeNull();
    }
}
