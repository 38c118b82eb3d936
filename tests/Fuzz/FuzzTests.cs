using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
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
        var doors = await OpenAsync(host, administrator);
        var (acknowledged, failed) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        for (var from = 0; from < Count; from += LinesOfAPerson)
        {
            await doors.ArriveAsync();
            await Parallel.ForAsync(
                from, Math.Min(from + LinesOfAPerson, Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (number, cancellation) => await TryAsync(doors, Seed + number));
            var troubles = host.Troubles.Take();
            failed.Take(Shown).ShouldBeEmpty(string.Join('\n', troubles.Take(Shown)));
            if (troubles.Count > 0) await FindAsync(doors, from, troubles);
        }

        // Typing is passed on and not kept.
        var kept = await KeptAsync(host, doors);
        acknowledged.Where(id => !id.Contains("|typing-", StringComparison.Ordinal) && !kept.Contains(id)).ShouldBeEmpty();
        acknowledged.ShouldNotBeEmpty();

        async Task TryAsync(Doors doors, int seed)
        {
            var input = doors.Make(seed);
            try
            {
                using var answer = await SendAsync(input);
                if ((int)answer.StatusCode >= 500) failed.Add($"FUZZ_SEED={seed} FUZZ_COUNT=1 {(int)answer.StatusCode}\n{input}");
                if (input.IsLine && answer.IsSuccessStatusCode)
                    acknowledged.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                failed.Add($"FUZZ_SEED={seed} FUZZ_COUNT=1 {exception.Message}\n{input}");
            }
        }

        Task<HttpResponseMessage> SendAsync(Input input) =>
            input.IsOfTheTeam ? administrator.SendAsync(input.Request()) : host.SendAsync(input.Request());

        // What was logged may be of any of them: each is tried again alone.
        async Task FindAsync(Doors doors, int from, IReadOnlyList<string> troubles)
        {
            for (var number = from; number < Math.Min(from + LinesOfAPerson, Count); number++)
            {
                var input = doors.Make(Seed + number);
                (await SendAsync(input)).Dispose();
                host.Troubles.Take().ShouldBeEmpty($"FUZZ_SEED={Seed + number} FUZZ_COUNT=1\n{input}");
            }

            troubles.ShouldBeEmpty($"FUZZ_SEED={Seed + from} FUZZ_COUNT={LinesOfAPerson}");
        }
    }

    /// <summary>Somebody talks, has asked for a human, and the administrator has control: the doors behind that are open too.</summary>
    private static async Task<Doors> OpenAsync(DoorHost host, Agent administrator)
    {
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
