using System.Diagnostics;
using System.Globalization;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>Turns over <c>/api/messages</c>. Every line of them is durable before it is answered, and stays in the log.</summary>
internal sealed class MessagesRun(Plan plan)
{
    private const int WarmUp = 15_000;

    private readonly string key = Azure.NewKey();
    private readonly Dictionary<string, List<(Outcome Outcome, double Allocated)>> outcomes = new(StringComparer.Ordinal);

    /// <summary>All of it in each round, so that a busy moment of the machine hits all alike.</summary>
    public static async Task<Table> MeasureAsync(Plan plan)
    {
        var run = new MessagesRun(plan);
        for (var round = 0; round < plan.Rounds; round++) await run.RoundAsync();

        var table = new Table("/api/messages", "what", "a second", "answered: p50 / p99 ms", "server CPU µs", "allocated");
        foreach (var (what, rounds) in run.outcomes)
        {
            var (outcome, allocated) = rounds.OrderBy(round => round.Outcome.PerSecond).ElementAt(rounds.Count / 2);
            table.Add(
                what, Table.Number(outcome.PerSecond), Table.Latency(outcome.Stored), Table.Number(outcome.Processor.TotalMicroseconds),
                $"{Table.Number(allocated / 1024)} KB");
        }

        return table;
    }

    private async Task RoundAsync()
    {
        Keep("disk: 4 KB written and synced", Disk.Measure(plan.Time / 3), allocated: 0);
        await using var channel = await Node.StartAsync([], Node.ThisProgram, "channel");
        await using (var bare = await Node.StartAsync([], Node.ThisProgram, "bare")) await TalkAsync("a bare endpoint", bare, channel);
        foreach (var bot in new[] { "echo", "state", "dialog" })
        {
            await using var node = await BotHost.StartAsync(bot, key);
            await TalkAsync($"expectReplies, {bot}", node, channel);
        }

        await using var delivering = await BotHost.StartAsync("echo", key);
        await DeliverAsync("normal delivery, echo", delivering, channel);
    }

    private Task TalkAsync(string what, Node bot, Node channel) =>
        MeasureAsync(what, bot, channel, expectsReplies: true, all: _ => Task.CompletedTask);

    /// <summary>Counted until all that was answered has reached the channel, too.</summary>
    private Task DeliverAsync(string what, Node bot, Node channel) =>
        MeasureAsync(what, bot, channel, expectsReplies: false, all: said => TakenAsync(channel, said));

    private async Task MeasureAsync(string what, Node bot, Node channel, bool expectsReplies, Func<long, Task> all)
    {
        using var azure = new Azure(key);
        var token = azure.Token(channel.Address);
        var clients = Enumerable.Range(0, plan.Clients).Select(_ => new Client(bot.Address, channel.Address, token, expectsReplies))
            .ToList();
        Func<long, Task<Said>>[] people = [.. clients.Select(client => (Func<long, Task<Said>>)client.SayAsync)];
        await Load.WarmUpAsync(people, WarmUp);
        await all(WarmUp);

        var (begin, before, allocated) = (Stopwatch.GetTimestamp(), bot.Usage(), await AllocatedAsync(bot));
        var outcome = await Load.AsMuchAsGoesAsync(people, plan.Time);
        await all(WarmUp + outcome.Stored.Count);
        Keep(
            what,
            outcome with
            {
                PerSecond = outcome.Stored.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds,
                Processor = (bot.Usage().Processor - before.Processor) / outcome.Stored.Count,
            },
            (await AllocatedAsync(bot) - allocated) / (double)outcome.Stored.Count);
        foreach (var client in clients) client.Dispose();
    }

    private static async Task TakenAsync(Node channel, long atLeast)
    {
        while (await NumberAsync(channel, "/taken") < atLeast) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
    }

    private static Task<long> AllocatedAsync(Node bot) => NumberAsync(bot, "/allocated");

    private static async Task<long> NumberAsync(Node node, string path)
    {
        using var http = new HttpClient();
        return long.Parse(await http.GetStringAsync(new Uri(node.Address, path)), CultureInfo.InvariantCulture);
    }

    private void Keep(string what, Outcome outcome, double allocated)
    {
        if (!outcomes.TryGetValue(what, out var rounds)) outcomes.Add(what, rounds = []);
        rounds.Add((outcome, allocated));
        Console.WriteLine($"{what} | {outcome} | {allocated:0} B");
    }
}
