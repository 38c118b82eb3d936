using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Handoff.Tests;

public abstract class TurnsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task A_turn_that_died_runs_again_and_says_nothing_twice()
    {
        var question = await house.AdaSays("hello");
        await house.BotSays(await house.BotTakesTurn(question), "one", "two");

        // The process is gone; the next one finds the turn waiting and runs it from its beginning.
        var next = new House(store);
        (await next.Turns.WaitingAsync()).ShouldBe(["c1"]);
        var again = await next.BotTakesTurn(question);
        await next.BotSays(again, "one");
        await next.BotSays(again, "two");
        await next.BotSays(again, "three");
        await next.Turns.CloseAsync(again);

        (await next.Told()).ShouldBe(["User: hello", "Bot: one", "Bot: two", "Bot: three"]);
        (await next.Turns.WaitingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_was_said_before_keeps_the_id_that_it_had()
    {
        var question = await house.AdaSays("hello");
        var first = House.Line("one");
        await house.Turns.SayAsync(await house.BotTakesTurn(question), [first]);
        var second = House.Line("one");
        await house.Turns.SayAsync(await house.BotTakesTurn(question), [second]);

        second.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task What_a_turn_writes_is_durable_when_the_turn_ends_and_not_before()
    {
        var turn = await house.BotTakesTurn(await house.AdaSays("hello"));
        await InsideAsync(turn, async () =>
        {
            await house.States.WriteAsync(Write("k", """{"step":2}"""));
            (await house.States.ReadAsync(["k"]))["k"].Json.ShouldBe("""{"step":2}""");
        });
        (await house.States.ReadAsync(["k"])).ShouldBeEmpty();

        await house.Turns.CloseAsync(turn);

        (await house.States.ReadAsync(["k"]))["k"].Json.ShouldBe("""{"step":2}""");
    }

    [Fact]
    public async Task Nothing_of_an_abandoned_turn_is_kept_but_that_it_is_over()
    {
        var question = await house.AdaSays("hello");
        var turn = await house.BotTakesTurn(question);
        await InsideAsync(turn, () => house.States.WriteAsync(Write("k", "{}")));

        await house.Turns.AbandonAsync(turn);

        (await house.States.ReadAsync(["k"])).ShouldBeEmpty();
        (await house.Turns.OpenAsync(question)).ShouldBeNull();
    }

    [Fact]
    public async Task A_request_is_made_once_however_often_its_turn_runs()
    {
        var question = await house.AdaSays("a human please");
        for (var run = 0; run < 3; run++)
            await house.Requests.CreateAsync(new NewUserRequest("c1", "a human please", []) { Turn = await house.BotTakesTurn(question) });

        (await house.Lists.RequestsAsync(new() { Me = "grace" }, null, 10)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task State_that_somebody_else_wrote_since_it_was_read_is_not_overwritten()
    {
        await house.States.WriteAsync(Write("k", "1"));

        await Should.ThrowAsync<StateConflictException>(() => house.States.WriteAsync(Write("k", "3", expected: 7)));

        (await house.States.ReadAsync(["k"]))["k"].ShouldBe(new StateDocument("1", 1));
    }

    [Fact]
    public async Task Of_two_nodes_that_run_the_same_turn_one_is_heard_and_its_state_is_kept()
    {
        var question = await house.AdaSays("hello");
        var (first, second, third) =
            (await house.BotTakesTurn(question), await house.BotTakesTurn(question), await house.BotTakesTurn(question));
        await InsideAsync(first, () => house.States.WriteAsync(Write("k", "1")));
        await house.BotSays(first, "one");
        await house.Turns.CloseAsync(first);

        await InsideAsync(second, async () =>
        {
            await house.States.ReadAsync(["k"]);
            await house.States.WriteAsync(Write("k", "2"));
        });
        await house.BotSays(second, "one");
        await house.Turns.CloseAsync(second);
        await House.Refuses(() => house.BotSays(third, "one", "two"));
        await house.Turns.AbandonAsync(third);

        (await house.Told()).ShouldBe(["User: hello", "Bot: one"]);
        (await house.States.ReadAsync(["k"]))["k"].ShouldBe(new StateDocument("1", 1));
    }

    private static async Task InsideAsync(Turn turn, Func<Task> work)
    {
        turn.Enter();
        await work();
    }

    private static Dictionary<string, StateWrite> Write(string key, string json, long? expected = null) =>
        new(StringComparer.Ordinal) { [key] = new StateWrite(json, expected) };
}

public sealed class SqliteTurns : TurnsContract<SqliteStore>;

public sealed class PostgresTurns : TurnsContract<PostgresStore>;
