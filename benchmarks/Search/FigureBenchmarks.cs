using BenchmarkDotNet.Attributes;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Figures;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace LiveTakeover.Handoff.Benchmarks;

/// <summary>
/// What the figures of a month and of a year cost, with 100,000 conversations in the year: three in ten with a request, most of these
/// taken.
/// </summary>
public class FigureBenchmarks
{
    private const int Conversations = 100_000;
    private static readonly LocalDate Last = new(2026, 11, 25);
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly CalendarPeriod Year = new(Last.PlusDays(-364), Last, Paris);
    private static readonly CalendarPeriod Month = new(Last.PlusDays(-27), Last, Paris);

    private Task<FigureReports> filled = null!;

    [ParamsSource(nameof(Kinds))]
    public string Store { get; set; } = "";

    public static IEnumerable<string> Kinds => Stores.Kinds;

    [GlobalSetup]
    public void Fill() => filled = FillAsync();

    [Benchmark]
    public async Task<FigureReport> FourWeeks() => await (await filled).ReadAsync(Month);

    [Benchmark]
    public async Task<FigureReport> AYear() => await (await filled).ReadAsync(Year);

    private async Task<FigureReports> FillAsync()
    {
        var host = Stores.Open(Store);
        var database = host.GetRequiredService<IDatabase>();
        foreach (var part in Enumerable.Range(0, Conversations).Chunk(5_000)) await database.WriteAsync(store => Fill(store, part));
        await database.WriteAsync(store => store.Execute("ANALYZE conversations; ANALYZE user_requests; ANALYZE takeovers"));
        return host.GetRequiredService<FigureReports>();
    }

    private static int Fill(StoreTransaction store, IEnumerable<int> numbers)
    {
        var (from, length) = (Year.From.ToUnixTimeMilliseconds(), (Year.To - Year.From).TotalMilliseconds);
        var rows = numbers.Select(n =>
        {
            var at = from + (long)(length * n / Conversations);
            return new
            {
                id = $"conversation-{n}",
                user = $"user-{n % 40_000}",
                at,
                asked = at + 60_000,
                taken = at + 60_000 + (n * 7_919 % 900_000),
                answered = at + 1_000_000,
                released = at + 1_900_000,
                agent = $"agent-{n % 20}",
                story = $"Story {n % 7}",
                n,
            };
        }).ToList();
        store.Execute(
            """
            INSERT INTO conversations (id, channel_id, user_id, reference, created_at, last_at, last_seq, epoch, bot_paused, last_inbound_seq, turn_seq, first_said_at)
            VALUES (@id, 'directline', @user, '{}', @at, @released, 1, 0, 0, 1, 1, @at)
            """,
            rows);
        store.Execute(
            """
            INSERT INTO user_requests (id, conversation_id, message, state, created_at, updated_at, story_path, story, taken_at, taken_by, answered_at)
            VALUES (@id, @id, 'help', 3, @asked, @released, '[]', @story, @taken, @agent, @answered)
            """,
            rows.Where(row => row.n % 10 < 3));
        return store.Execute(
            "INSERT INTO takeovers (conversation_id, epoch, agent_id, agent_name, story, taken_at, answered_at, released_at) VALUES (@id, 1, @agent, @agent, @story, @taken, @answered, @released)",
            rows.Where(row => row.n % 10 < 3));
    }
}
