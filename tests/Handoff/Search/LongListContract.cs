using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Search;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Lists that are too long to be searched row by row: here, longer than two rows.</summary>
public abstract class LongListContract<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private readonly TStore store = new();
    private readonly House house;

    protected LongListContract() => house = At(new ListBounds { ShortList = 2 });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task The_newest_line_with_the_word_comes_first_and_each_conversation_once()
    {
        foreach (var conversation in new[] { "c1", "c2", "c3", "c4", "c1", "c2" }) await Says(conversation, "a lamp");
        await Says("c3", "something else");

        var first = await Find("lam", limit: 3);
        var second = await Find("lam", limit: 3, first.Next);

        Ids(first).ShouldBe(["c2", "c1", "c4"]);
        Ids(second).ShouldBe(["c3"]);
        second.Next.ShouldBeNull();
        first.Rows[0].Hit!.Parts.Select(part => (part.Text, part.IsMatch)).ShouldBe([("a ", false), ("lamp", true)]);
    }

    [Fact]
    public async Task All_words_are_found_wherever_they_are_in_the_conversation_and_in_the_index()
    {
        foreach (var conversation in new[] { "c1", "c2", "c3", "c4" }) await Says(conversation, "a lamp");
        await BeginBlock();
        await Says("c2", "and a shade");
        await BeginBlock();
        await Says("c3", "a shade");

        Ids(await Find("lamp shade")).ShouldBe(["c3", "c2"]);
        Ids(await Find("shade lam")).ShouldBe(["c3", "c2"]);
        Ids(await Find("lamp ada")).ShouldBe(["c4", "c3", "c2", "c1"], ignoreOrder: true);
        Ids(await Find("lamp shade zeppelin")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_has_looked_far_enough_ends_and_the_next_one_looks_further_back()
    {
        var near = At(new ListBounds { ShortList = 2, Hits = 1, Blocks = 1 });
        await Says("c1", "a blue lamp");
        for (var n = 2; n < 6; n++) await Says($"c{n}", "a lamp");
        for (var n = 0; n < 3; n++) await BeginBlock();

        var (pages, found) = (0, new List<string>());
        ListPage page;
        for (ListCursor? after = null; ; after = page.Next, pages++)
        {
            page = await near.Lists.TranscriptsAsync(new() { Find = "lamp blue" }, after, 10);
            found.AddRange(Ids(page));
            if (page.Next is null) break;
        }

        found.ShouldBe(["c1"]);
        pages.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Requests_are_found_by_what_was_said_and_only_those_that_the_list_has()
    {
        foreach (var conversation in new[] { "c1", "c2", "c3", "c4", "c5" })
        {
            await Says(conversation, "a lamp");
            var request = await house.Requests.CreateAsync(new NewUserRequest(conversation, "help", []));
            if (conversation != "c5") await house.Requests.CloseAsync(request.Id, new("grace", "Grace"));
        }

        var closed = new RequestQuery { Me = "grace", Group = RequestGroup.Closed, Find = "lamp" };
        Ids(await house.Lists.RequestsAsync(closed, after: null, 10)).ShouldBe(["c4", "c3", "c2", "c1"]);
        Ids(await house.Lists.RequestsAsync(closed with { Find = "lamp zeppelin" }, after: null, 10)).ShouldBeEmpty();
        (await house.Lists.CountsAsync(closed)).ShouldBe(new RequestCounts(1, 0, 0, 4));
    }

    [Fact]
    public async Task Lines_of_before_the_index_are_found_once_they_are_in_it()
    {
        for (var n = 1; n < 5; n++) await Says($"c{n}", "a lamp");
        await ForgetIndexAsync();

        var before = await Find("lamp");
        (Ids(before).Count, before.IsPartial).ShouldBe((0, true));
        await Says("c5", "a lamp");
        Ids(await Find("lamp")).ShouldBe(["c5"]);
        await house.Erasure.EraseAsync("c2");
        while (await house.Database.WriteAsync(db => BacklogTable.Index(db, atMost: 3)) > 0)
        {
        }

        var after = await Find("lamp");
        Ids(after).ShouldBe(["c5", "c4", "c3", "c1"]);
        after.IsPartial.ShouldBeFalse();
    }

    private static IReadOnlyList<string> Ids(ListPage page) => [.. page.Rows.Select(row => row.Conversation.Id)];

    private House At(ListBounds bounds) => new(store, more: services => services.AddSingleton(bounds));

    private Task<LogEntry> Says(string conversation, string text) => house.AdaSays(text, conversation: conversation);

    private Task<ListPage> Find(string words, int limit = 10, ListCursor? after = null) =>
        house.Lists.TranscriptsAsync(new() { Find = words }, after, limit);

    private Task BeginBlock() => house.Database.WriteAsync(db =>
    {
        var next = db.QueryFirst<long>("SELECT ((MAX(id) >> 14) + 1) << 14 FROM search_lines");
        db.Execute(
            db.IsPostgres
                ? "INSERT INTO search_lines (id, conversation_id, words) OVERRIDING SYSTEM VALUE SELECT @next, MIN(id), 'block' FROM conversations"
                : "INSERT INTO search_lines (id, conversation_id, words) SELECT @next, MIN(id), 'block' FROM conversations",
            new { next });
        if (db.IsPostgres) db.Execute("SELECT setval(pg_get_serial_sequence('search_lines', 'id'), @next)", new { next });
    });

    // As the migration leaves a store that was made before the index was.
    private Task ForgetIndexAsync() => house.Database.WriteAsync(db =>
    {
        db.Execute(
            db.IsPostgres
                ? "UPDATE search_lines SET tokens = NULL"
                : "INSERT INTO search_words (search_words, rowid, words) SELECT 'delete', id, tokens FROM search_tokens");
        db.Execute("UPDATE search_backlog SET last_id = (SELECT MAX(id) FROM search_lines)");
    });
}

public sealed class SqliteLongLists : LongListContract<SqliteStore>;

public sealed class PostgresLongLists : LongListContract<PostgresStore>;
