using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team.Erasure;

namespace LiveTakeover.Cost.Tests;

/// <summary>A copy of a conversation in memory decides nothing, and is not kept when the store says something else.</summary>
public abstract class WarmCopies<TStore>
    where TStore : IStore, new()
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    private readonly TStore store = new();

    [Fact]
    public async Task A_line_that_does_not_follow_the_copys_last_one_throws_the_copy_away()
    {
        await using var stage = await Stage.SetAsync(store, Echo);
        await stage.AdaSaysAndIsAnswered("first");
        store.Change(
            """
            INSERT INTO log (conversation_id, seq, at, author_kind, author_id, epoch, activity)
                SELECT conversation_id, 3, at, author_kind, author_id, epoch, activity FROM log WHERE seq = 2;
            UPDATE conversations SET last_seq = 3
            """);

        await stage.AdaSaysAndIsAnswered("second");

        (await stage.Told()).ShouldBe(["User: first", "Bot: Echo: first", "Bot: Echo: first", "User: second", "Bot: Echo: second"]);
        (await stage.The<ConversationLog>().ReadAsync("c1", after: 2)).Select(entry => entry.Seq).ShouldBe([3, 4, 5]);
    }

    [Fact]
    public async Task The_store_refuses_the_bots_line_also_when_the_copy_knows_nothing_of_the_agent()
    {
        var goOn = new SemaphoreSlim(1);
        await using var stage = await Stage.SetAsync(store, async (turn, cancellation) =>
        {
            await goOn.WaitAsync(cancellation);
            await Echo(turn, cancellation);
        });
        await stage.AdaSaysAndIsAnswered("first");
        var question = await stage.AdaSays("second");
        store.Change("UPDATE conversations SET epoch = epoch + 1, holder_id = 'grace', holder_name = 'Grace'");
        goOn.Release();
        await stage.The<TurnEnds>().WaitAsync(question).WaitAsync(Enough);

        (await stage.Told()).ShouldBe(["User: first", "Bot: Echo: first", "User: second"]);
    }

    [Fact]
    public async Task What_is_erased_is_not_read_from_the_copy()
    {
        await using var stage = await Stage.SetAsync(store, Echo);
        await stage.AdaSaysAndIsAnswered("a secret");

        (await stage.The<ConversationErasure>().EraseAsync("c1")).ShouldBeTrue();

        (await stage.Told()).ShouldNotContain(line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_that_is_forgotten_is_read_from_the_store()
    {
        await using var stage = await Stage.SetAsync(store, Echo);
        await stage.AdaSaysAndIsAnswered("first");
        await stage.The<ConversationLog>().ReadAsync("c1", 0);

        (await StatementsOfReadingAsync(stage)).ShouldBe(0);
        stage.The<WarmConversations>().Forget("c1");
        (await StatementsOfReadingAsync(stage)).ShouldBe(1);
        await stage.AdaSaysAndIsAnswered("second");
        (await StatementsOfReadingAsync(stage, after: 2)).ShouldBe(0);
        stage.The<WarmConversations>().ForgetAll();
        (await StatementsOfReadingAsync(stage, after: 2)).ShouldBe(1);
    }

    private static async Task<int> StatementsOfReadingAsync(Stage stage, long after = 0)
    {
        bool IsOfTheLog(string sql) => sql.Contains("FROM log", StringComparison.Ordinal);
        stage.Statements.Clear();
        await stage.The<ConversationLog>().ReadAsync("c1", after);
        return stage.Statements.Sent.Count(IsOfTheLog);
    }

    private static Task Echo(ITurnContext turn, CancellationToken cancellation) =>
        turn.SendActivityAsync($"Echo: {turn.Activity.Text}", cancellationToken: cancellation);
}

public sealed class SqliteWarmCopies : WarmCopies<SqliteStore>;

public sealed class PostgresWarmCopies : WarmCopies<PostgresStore>;
