using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Doors;
using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Fuzz.Tests;

/// <summary>
/// Sends odd requests to every door of a host. None of them may get a server error, wait without end, leave an error in the log, or
/// lose a line that the host has acknowledged. The seed and the number of inputs come from the environment; see docs/development.md.
/// </summary>
public sealed class FuzzTests
{
    private const int AtOnce = 8, LinesOfAPerson = 2_000, Shown = 10;

    private static readonly int Seed = Setting("FUZZ_SEED", 20261129);
    private static readonly int Count = Setting("FUZZ_COUNT", 1_000);

    /// <summary>What would change the team's own door: who may sign in, and how.</summary>
    private static readonly string[] LeftAlone =
        ["/hub/api/team/two-step", "/hub/api/account/two-step", "/hub/api/account/sign-out-everywhere"];

    [Fact]
    public async Task No_input_breaks_a_host_on_SQLite() => await RunAsync(new SqliteStore());

    [Fact]
    public async Task No_input_breaks_a_host_on_PostgreSQL() => await RunAsync(new PostgresStore());

    private static async Task RunAsync(IStore store)
    {
        await using var _ = store;
        await using var host = new DoorHost(store);
        using var administrator = await host.AdministratorAsync();
        var senders = new Senders(host, administrator);
        var doors = await OpenAsync(senders);
        for (var from = 0; from < Count; from += LinesOfAPerson)
        {
            await doors.ArriveAsync();
            await TryAsync(senders, doors, Seed + from, Math.Min(LinesOfAPerson, Count - from));
        }

        // Typing is passed on and not kept.
        var kept = await KeptAsync(host, doors);
        senders.Acknowledged.Where(id => !id.Contains("|typing-", StringComparison.Ordinal) && !kept.Contains(id)).ShouldBeEmpty();
        if (Count >= LinesOfAPerson / 2) senders.Acknowledged.ShouldNotBeEmpty();
    }

    private static async Task TryAsync(Senders senders, Doors doors, int first, int count)
    {
        var faults = new ConcurrentBag<(int Seed, string Fault)>();
        await Parallel.ForAsync(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) =>
        {
            if (await doors.Make(seed).FaultAsync(senders) is { } fault) faults.Add((seed, fault));
        });
        var troubles = senders.Host.Troubles.Take();
        foreach (var (seed, fault) in faults.Take(Shown)) await ReportAsync(senders, doors.Make(seed), seed, fault);
        if (troubles.Count == 0) return;
        // What was logged may be of any of them: each is tried again alone.
        for (var seed = first; seed < first + count; seed++)
            if (await AloneAsync(senders, doors.Make(seed)) is { } fault) await ReportAsync(senders, doors.Make(seed), seed, fault);
        troubles.ShouldBeEmpty($"FUZZ_SEED={first} FUZZ_COUNT={count}");
    }

    /// <summary>What comes of an input when nothing else is sent: a wrong answer, or what the host has logged.</summary>
    private static async Task<string?> AloneAsync(Senders senders, Input input)
    {
        var fault = await input.FaultAsync(senders);
        return senders.Host.Troubles.Take() is [var trouble, ..] ? trouble : fault;
    }

    private static async Task ReportAsync(Senders senders, Input input, int seed, string fault)
    {
        var smallest = await Shrinking.SmallestAsync(input, async smaller => await AloneAsync(senders, smaller) is not null);
        Assert.Fail($"FUZZ_SEED={seed} FUZZ_COUNT=1\n{fault}\n\nThe smallest input that fails:\n{smallest}\n\nThe input:\n{input}");
    }

    /// <summary>Somebody talks, has asked for a human, and the administrator has control: the doors behind that are open too.</summary>
    private static async Task<Doors> OpenAsync(Senders senders)
    {
        var (host, administrator) = (senders.Host, senders.Administrator);
        var chat = await host.ChatAsync();
        (await host.PostAsync(chat, """{"type":"message","from":{"id":"dl_ada"},"text":"hello"}""")).EnsureSuccessStatusCode();
        (await administrator.TakesControlAsync(chat.Id)).EnsureSuccessStatusCode();
        var asks = (await ApiWalk.AsksAsync(host)).Where(
            ask => !ask.SignsOut && !LeftAlone.Any(path => ask.Path.StartsWith(path, StringComparison.Ordinal)));
        return new Doors(host, [.. asks], [chat.Id, "a:1", "1", "5f00000000000000000000aa"]);
    }

    private static async Task<HashSet<string>> KeptAsync(DoorHost host, Doors doors)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chat in doors.Chats)
            foreach (var (_, json) in await host.LogAsync(chat)) kept.Add((string)Parsed(json)["id"]!);
        return kept;
    }

    // A reader need not know which of two fields of one name is meant.
    private static JsonNode Parsed(string json) =>
        JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!;

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : standard;
}
