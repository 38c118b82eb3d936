using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Cost.Tests;

/// <summary>Readers of a conversation that is talked in are served from memory.</summary>
public abstract class ReaderCost<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task Fifty_readers_ask_the_database_as_often_as_one()
    {
        var one = await StatementsOfAMessageAsync(readers: 1);
        var fifty = await StatementsOfAMessageAsync(readers: 50);

        fifty.Count.ShouldBe(one.Count, string.Join('\n', fifty));
    }

    private static async Task<IReadOnlyList<string>> StatementsOfAMessageAsync(int readers)
    {
        await using var stage = await Stage.SetAsync(
            new TStore(), (turn, cancellation) => turn.SendActivityAsync("Echo", cancellationToken: cancellation));
        await stage.AdaSaysAndIsAnswered("first");
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var reading = Enumerable.Range(0, readers).Select(_ => new Reader(stage, enough.Token)).ToList();
        await Task.WhenAll(reading.Select(reader => reader.HasReadAsync(2)));

        stage.Statements.Clear();
        await stage.AdaSaysAndIsAnswered("second");
        await Task.WhenAll(reading.Select(reader => reader.HasReadAsync(4)));
        await enough.CancelAsync();
        // Timers are looked for in their own time.
        return [.. stage.Statements.Sent.Where(sql => !sql.Contains("timers", StringComparison.Ordinal) && sql != "COMMIT")];
    }

    private sealed class Reader
    {
        private readonly Dictionary<long, TaskCompletionSource> reached = new() { [2] = new(), [4] = new() };

        public Reader(Stage stage, CancellationToken enough) => _ = FollowAsync(stage, enough);

        public Task HasReadAsync(long seq) => reached[seq].Task.WaitAsync(TimeSpan.FromSeconds(60));

        private async Task FollowAsync(Stage stage, CancellationToken enough)
        {
            await foreach (var batch in stage.The<ConversationLog>().FollowAsync("c1", 0, enough))
                foreach (var entry in batch)
                    if (reached.TryGetValue(entry.Seq, out var here)) here.SetResult();
        }
    }
}

public sealed class SqliteReaderCost : ReaderCost<SqliteStore>;

public sealed class PostgresReaderCost : ReaderCost<PostgresStore>;
