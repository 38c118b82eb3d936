using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Cost.Tests;

/// <summary>How often a message asks the database. These numbers may become smaller.</summary>
public abstract class TurnCost<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task A_turn_of_the_echo_bot_is_one_commit_and_at_most_eight_statements()
    {
        var goOn = new SemaphoreSlim(1);
        await using var stage = await Stage.SetAsync(new TStore(), async (turn, cancellation) =>
        {
            await goOn.WaitAsync(cancellation);
            await turn.SendActivityAsync($"Echo: {turn.Activity.Text}", cancellationToken: cancellation);
        });
        await stage.AdaSaysAndIsAnswered("first");

        var question = await stage.AdaSays("second");
        stage.Statements.Clear();
        goOn.Release();
        await EndAsync(stage, question);

        stage.Statements.Commits.ShouldBe(1);
        stage.Statements.Sent.Count.ShouldBeLessThanOrEqualTo(8, string.Join('\n', stage.Statements.Sent));
        (await stage.Told()).ShouldBe(["User: first", "Bot: Echo: first", "User: second", "Bot: Echo: second"]);
    }

    [Fact]
    public async Task A_turn_that_counts_in_its_state_is_one_commit_and_reads_nothing()
    {
        var goOn = new SemaphoreSlim(1);
        Stage stage = null!;
        ConversationState? state = null;
        stage = await Stage.SetAsync(new TStore(), async (turn, cancellation) =>
        {
            state ??= new ConversationState(stage.The<IStorage>());
            await goOn.WaitAsync(cancellation);
            var counter = state.CreateProperty<int>("count");
            var count = await counter.GetAsync(turn, () => 0, cancellation) + 1;
            await counter.SetAsync(turn, count, cancellation);
            await state.SaveChangesAsync(turn, cancellationToken: cancellation);
            await turn.SendActivityAsync($"{count}", cancellationToken: cancellation);
        });
        await using var _ = stage;
        await stage.AdaSaysAndIsAnswered("first");

        var question = await stage.AdaSays("second");
        stage.Statements.Clear();
        goOn.Release();
        await EndAsync(stage, question);

        stage.Statements.Commits.ShouldBe(1);
        stage.Statements.Sent.ShouldNotContain(sql => sql.Contains("SELECT document", StringComparison.Ordinal));
        (await stage.Told())[^1].ShouldBe("Bot: 2");
    }

    [Fact]
    public async Task What_is_said_before_a_wait_is_shown_before_it()
    {
        var goOn = new TaskCompletionSource();
        await using var stage = await Stage.SetAsync(new TStore(), async (turn, _) =>
        {
            await turn.SendActivityAsync("one moment");
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });
            await goOn.Task;
            await turn.SendActivityAsync("done");
        });

        var question = await stage.AdaSays("hello");
        await HearsAsync(stage, ActivityTypes.Typing);
        (await stage.Told()).ShouldBe(["User: hello", "Bot: one moment", "Bot: typing"]);

        goOn.SetResult();
        await EndAsync(stage, question);
        (await stage.Told())[^1].ShouldBe("Bot: done");
    }

    [Fact]
    public async Task What_a_slow_turn_says_is_shown_after_a_moment()
    {
        var said = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var stage = await Stage.SetAsync(new TStore(), async (turn, _) =>
        {
            await turn.SendActivityAsync("one moment");
            said.SetResult();
            await goOn.Task;
        });

        var question = await stage.AdaSays("hello");
        await said.Task;
        (await stage.Told()).ShouldBe(["User: hello"]);
        stage.Clock.Advance(TimeSpan.FromMilliseconds(50));
        await HearsAsync(stage, ActivityTypes.Message);

        goOn.SetResult();
        await EndAsync(stage, question);
    }

    [Fact]
    public async Task The_id_that_the_bot_gets_is_the_id_in_the_log_and_what_it_changes_afterwards_is_not()
    {
        string? id = null;
        await using var stage = await Stage.SetAsync(new TStore(), async (turn, _) =>
        {
            var line = MessageFactory.Text("as said");
            id = (await turn.SendActivityAsync(line)).Id;
            line.Text = "changed afterwards";
        });

        await stage.AdaSaysAndIsAnswered("hello");

        var answer = (await stage.The<ConversationLog>().ReadAsync("c1", 1)).ShouldHaveSingleItem();
        (answer.ActivityId, answer.Activity.Text).ShouldBe((id, "as said"));
    }

    private static async Task EndAsync(Stage stage, LogEntry question) =>
        await stage.The<TurnEnds>().WaitAsync(question).WaitAsync(TimeSpan.FromSeconds(60));

    private static async Task HearsAsync(Stage stage, string type)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var batch in stage.The<ConversationLog>().FollowAsync("c1", 1, enough.Token))
            if (batch.Any(entry => entry.Type == type)) return;
    }
}

public sealed class SqliteTurnCost : TurnCost<SqliteStore>;

public sealed class PostgresTurnCost : TurnCost<PostgresStore>;
