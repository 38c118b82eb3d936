using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;

namespace LiveTakeover.Handoff.Tests;

public abstract class StoreContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    public override Task InitializeAsync() => house.Database.WriteAsync(db => db.Execute("CREATE TABLE notes (text TEXT NOT NULL)"));

    [Fact]
    public async Task A_listener_that_fails_stops_neither_the_others_nor_the_writer()
    {
        var heard = new List<string>();
        using var failing = house.Signals.On(Topics.Log, _ => throw new InvalidOperationException("a listener's own fault"));
        using var listening = house.WokenOf(Topics.Log, heard);

        await house.AdaSays("one");
        await house.AdaSays("two");

        heard.Distinct().ShouldBe(["c1"]);
        (await house.Told()).ShouldBe(["User: one", "User: two"]);
    }

    [Fact]
    public async Task Work_that_fails_leaves_nothing_and_does_not_touch_its_neighbours()
    {
        var writes = Enumerable.Range(0, 100).Select(n => house.Database.WriteAsync(db =>
        {
            db.Execute("INSERT INTO notes (text) VALUES (@text)", new { text = $"note {n}" });
            return n % 10 == 3 ? throw new InvalidOperationException($"no {n}") : n;
        })).ToList();

        var outcomes = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write)));

        outcomes.Count(exception => exception is InvalidOperationException).ShouldBe(10);
        (await house.Database.ReadAsync(db => db.Query<string>("SELECT text FROM notes"))).Count.ShouldBe(90);
    }

    [Fact]
    public async Task Readers_are_woken_after_the_commit_and_only_by_work_that_was_kept()
    {
        var woken = new List<string>();
        using var _ = house.WokenOf(TeamTopics.Answers, woken);

        await house.Database.WriteAsync(db => { db.Notify(TeamTopics.Answers, "kept"); return 1; });
        await Record.ExceptionAsync(
            () => house.Database.WriteAsync<int>(db => { db.Notify(TeamTopics.Answers, "lost"); throw new InvalidOperationException(); }));

        woken.ShouldBe(["kept"]);
    }

    [Fact]
    public async Task What_was_acknowledged_is_read_by_whoever_asks_next()
    {
        for (var n = 1; n <= 200; n++)
        {
            await house.Database.WriteAsync(db => db.Execute("INSERT INTO notes (text) VALUES ('x')"));
            (await house.Database.ReadAsync(db => db.QueryFirst<int>("SELECT COUNT(*) FROM notes"))).ShouldBe(n);
        }
    }
}

public sealed class SqliteContract : StoreContract<SqliteStore>;

public sealed class PostgresContract : StoreContract<PostgresStore>;
