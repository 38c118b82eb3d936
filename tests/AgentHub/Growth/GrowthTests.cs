using LiveTakeover.Handoff.Store;
using LiveTakeover.Growth.Benchmarks;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub.Tests.Growth;

/// <summary>
/// What the hub asks costs the same on a store that has four times as much of the past: no statement reads a table that grows, or
/// sorts more than a page.
/// </summary>
public abstract class GrowthTests : IAsyncLifetime
{
    // More than any page looks at.
    private const int Conversations = 1_200;
    private const int Ages = 4;
    private const double Tolerance = 1.3;

    private readonly StatementWork work = new();
    private readonly Hub hub;

    private readonly int slack;

    /// <param name="settings">Of the database.</param>
    /// <param name="slack">What a page may cost more that is fuller; far less than reading a table.</param>
    protected GrowthTests(IReadOnlyDictionary<string, string>? settings, int slack)
    {
        this.slack = slack;
        hub = new Hub(settings, services => services.AddSingleton<IStatementWatch>(work)
            .AddSingleton(new ListBounds { Looks = 20, ShortList = 20, Hits = 30, Counted = 40 }));
    }

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task No_list_search_or_figure_costs_more_when_the_store_has_grown()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        await FillAsync(hub.Clock.GetUtcNow());
        var young = await AskAsync(root);
        foreach (var age in Enumerable.Range(1, Ages - 1)) await FillAsync(hub.Clock.GetUtcNow().AddYears(-2 * age));
        var old = await AskAsync(root);

        young.Count.ShouldBeGreaterThan(LeastStatements);
        old.Where(asked => asked.Value > (young.GetValueOrDefault(asked.Key) * Tolerance) + slack)
            .Select(asked => $"{young.GetValueOrDefault(asked.Key)} became {asked.Value}: {asked.Key}").ShouldBeEmpty();
    }

    protected virtual int LeastStatements => 50;

    protected virtual bool IsAsked(string question) => true;

    private async Task<IReadOnlyDictionary<string, long>> AskAsync(Member root)
    {
        work.Take();
        foreach (var question in EveryQuestion.Of(hub).Where(IsAsked))
        {
            var answer = await root.SendAsync(HttpMethod.Get, question);
            answer.Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest], question);
            if (answer.Next is { } next) (await root.SendAsync(HttpMethod.Get, next)).Status.ShouldBe(HttpStatusCode.OK, question);
        }

        return work.Take();
    }

    private async Task FillAsync(DateTimeOffset until)
    {
        var rows = new GrownRows(Conversations, until).Of(Enumerable.Range(0, Conversations));
        var database = hub.Get<IDatabase>();
        foreach (var (table, all) in rows)
            foreach (var part in all.Chunk(1_000)) await database.WriteAsync(store => Insert(store, table, part));
        await database.WriteAsync(store =>
        {
            BeginBlock(store);
            if (store.IsPostgres) store.Execute("ANALYZE conversations, log, search_lines, user_requests, takeovers, conversation_tags, audit");
        });
    }

    // Of the index of words: what is added later is in others.
    private static void BeginBlock(StoreTransaction store)
    {
        var next = store.QueryFirst<long>("SELECT ((MAX(id) >> 14) + 1) << 14 FROM search_lines");
        store.Execute(
            store.IsPostgres
                ? "SELECT setval(pg_get_serial_sequence('search_lines', 'id'), @next)"
                : "INSERT INTO search_lines (id, conversation_id, words) SELECT @next, MIN(id), 'block' FROM conversations",
            new { next });
    }

    private static void Insert(StoreTransaction store, string table, IEnumerable<object?[]> rows)
    {
        var columns = GrownRows.Columns[table];
        store.Execute(
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})",
            rows.Select(row => columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)));
    }
}

public sealed class GrowthOnSqlite() : GrowthTests(settings: null, slack: 3_000);

/// <summary>
/// What narrows lists down, on PostgreSQL. It would rather read the small tables of a test whole; here it does so only where no index
/// answers.
/// </summary>
public sealed class FiltersOnPostgres() : GrowthTests(
    new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Handoff:Store:Provider"] = "PostgreSQL",
        ["Handoff:Store:ConnectionString"] = $"{PostgresServer.NewDatabase()};Options=-c enable_seqscan=off -c enable_bitmapscan=off",
    },
    slack: 150)
{
    private static readonly string[] Asked = ["tag=", "outcome=", "groupid=", "facets"];

    protected override int LeastStatements => 10;

    protected override bool IsAsked(string question) =>
        Array.Exists(Asked, part => question.Contains(part, StringComparison.OrdinalIgnoreCase))
        && !question.Contains("find=", StringComparison.Ordinal);
}
