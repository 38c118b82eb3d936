using Dapper;
using LiveTakeover.Handoff.Store.Copying;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Tests;

/// <summary>A store goes from one database to another, whole.</summary>
public sealed class CopyTests : IAsyncLifetime
{
    private readonly SqliteStore old = new();
    private readonly SqliteStore file = new();
    private readonly PostgresStore postgres = new();
    private readonly List<CopyProgress> progress = [];

    public async Task InitializeAsync()
    {
        var house = new House(old);
        await house.Accounts.CreateAsync("grace@example.com", "Grace", Role.SupportAgent, "a hash");
        for (var n = 1; n <= 30; n++) await house.AdaSays($"where is my lamp {n}", conversation: $"c{n % 3}");
        await house.AdaIsOnline("c1");
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Says(House.Grace, "here it is", "1", "c1");
    }

    public async Task DisposeAsync()
    {
        await old.DisposeAsync();
        await file.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [Fact]
    public async Task A_store_moves_to_PostgreSQL_and_people_go_on_there()
    {
        Copy(OldFile, InPostgres).ShouldBeEmpty();

        var moved = new House(postgres);
        (await moved.Told("c1")).ShouldBe(await new House(old).Told("c1"));
        await moved.AdaSays("thank you", conversation: "c1");
        await moved.Says(House.Grace, "you are welcome", "2", "c1");
        (await moved.Told("c1")).TakeLast(2).ShouldBe(["User: thank you", "Agent: you are welcome"]);
        (await moved.Lists.TranscriptsAsync(new() { Find = "lamp" }, after: null, 10)).Rows.Count.ShouldBe(3);
        (await moved.Lists.TranscriptsAsync(new() { Find = "welcome" }, after: null, 10)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_of_PostgreSQL_is_a_file_that_can_be_restored_or_opened()
    {
        Copy(OldFile, InPostgres).ShouldBeEmpty();
        Copy(InPostgres, NewFile).ShouldBeEmpty();

        var restored = new House(file);
        while (await restored.Database.ReadAsync(BacklogTable.Newest) > 0)
            await restored.Database.WriteAsync(store => BacklogTable.Index(store, 500));
        (await restored.Told("c1")).ShouldBe(await new House(old).Told("c1"));
        (await restored.Lists.TranscriptsAsync(new() { Find = "lamp" }, after: null, 10)).Rows.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_backup_is_of_one_moment_although_people_talk_meanwhile()
    {
        var before = await new House(old).Told("c2");
        var lines = 100;

        Copy(OldFile, NewFile, _ => ((IStore)old).Change(
            $$"""
            INSERT INTO log (conversation_id, seq, at, author_kind, author_id, epoch, activity)
            VALUES ('c2', {{++lines}}, 0, 1, 'ada', 0, '{"type":"message","text":"and another thing"}')
            """)).ShouldBeEmpty();

        (await new House(file).Told("c2")).ShouldBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_copy_that_was_interrupted_goes_on_and_no_host_starts_on_half_of_it(bool isToPostgres)
    {
        var to = isToPostgres ? InPostgres : NewFile;
        IStore store = isToPostgres ? postgres : file;
        Should.Throw<TimeoutException>(() => Copy(OldFile, to, told =>
        {
            if (told is { Table: "log", Copied: > 0 }) throw new TimeoutException("the plug was pulled");
        }));
        Should.Throw<InvalidOperationException>(() => new House(store)).Message.ShouldContain("not finished");
        progress.Clear();

        Copy(OldFile, to).ShouldBeEmpty();

        progress.First(told => told.Table == "log").Copied.ShouldBeGreaterThan(0, "it goes on where it was");
        (await new House(store).Told("c1")).ShouldBe(await new House(old).Told("c1"));
    }

    [Fact]
    public void What_is_a_store_already_is_not_copied_over()
    {
        Copy(OldFile, NewFile).ShouldBeEmpty();
        Should.Throw<CopyRefusedException>(() => Copy(OldFile, NewFile)).Message.ShouldContain("already");
        Should.Throw<CopyRefusedException>(() => Copy(StorePlace.OfSqlite("/nowhere/a.db"), NewFile))
            .Message.ShouldContain("/nowhere/a.db");
    }

    [Theory]
    [InlineData("UPDATE log SET activity = activity || ' ' WHERE conversation_id = 'c1' AND seq = 1")]
    [InlineData("DELETE FROM log WHERE conversation_id = 'c2' AND seq = 3")]
    public void A_row_that_is_not_the_same_is_found(string change)
    {
        var changed = false;
        Copy(OldFile, InPostgres, told =>
        {
            if (changed || told is not { Table: "log", Copied: > 0 }) return;
            changed = true;
            ((IStore)postgres).Change(change);
        }).ShouldBe(["log"]);
    }

    /// <summary>A new table is copied, or somebody has said why it is not.</summary>
    [Fact]
    public void Every_table_is_copied_unless_a_rule_leaves_it_out()
    {
        Copy(OldFile, InPostgres).ShouldBeEmpty();

        using var connection = postgres.Open();
        var tables = connection.Query<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
        tables.Except(progress.Select(told => told.Table)).ShouldBe(["migrations", "search_backlog"], ignoreOrder: true);
    }

    private StorePlace OldFile => StorePlace.OfSqlite(old.File);

    private StorePlace NewFile => StorePlace.OfSqlite(file.File);

    private StorePlace InPostgres => StorePlace.OfPostgres(postgres.ConnectionString);

    private IReadOnlyList<string> Copy(StorePlace from, StorePlace to, Action<CopyProgress>? meanwhile = null)
    {
        var rooms = new House(new SqliteStore());
        return new StoreCopy(rooms.Get<IEnumerable<MigrationSet>>(), rooms.Get<IEnumerable<CopyRule>>(), told =>
        {
            progress.Add(told);
            meanwhile?.Invoke(told);
        }).Run(from, to);
    }
}
