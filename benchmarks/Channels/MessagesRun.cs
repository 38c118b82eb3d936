using System.Diagnostics;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>Turns over <c>/api/messages</c>. Every line of them is durable before it is answered, and stays in the log.</summary>
internal sealed class MessagesRun(Plan plan)
{
    private const int WarmUp = 5_000;

    private readonly Dictionary<string, List<Outcome>> outcomes = new(StringComparer.Ordinal);

    /// <summary>All of it in each round, so that a busy moment of the machine hits all alike.</summary>
    public static async Task<Table> MeasureAsync(Plan plan)
    {
        var run = new MessagesRun(plan);
        for (var round = 0; round < plan.Rounds; round++) await run.RoundAsync();

        var table = new Table("/api/messages", "what", "a second", "answered: p50 / p99 ms", "server CPU µs");
        foreach (var (what, rounds) in run.outcomes)
        {
            var middle = rounds.OrderBy(outcome => outcome.PerSecond).ElementAt(rounds.Count / 2);
            table.Add(what, Table.Number(middle.PerSecond), Table.Latency(middle.Stored), Table.Number(middle.Processor.TotalMicroseconds));
        }

        return table;
    }

    private async Task RoundAsync()
    {
        Keep("disk: 4 KB written and synced", Disk.Measure(plan.Time / 3));
        await using (var bare = await Node.StartAsync([], Node.ThisProgram, "bare"))
            Keep("a bare endpoint", await TalkAsync(bare, bare));
        await using var channel = await Node.StartAsync([], Node.ThisProgram, "channel");
        await using (var bot = await BotAsync())
            Keep("expectReplies", await TalkAsync(bot, channel));
        await using (var bot = await BotAsync())
            Keep("normal delivery", await DeliverAsync(bot, channel));
    }

    // As with the Emulator: credentials are left out, because no issuer of tokens can be reached from a benchmark.
    private static Task<Node> BotAsync() => Node.ProductAsync([
        ("Channels__DangerouslyAllowAnonymousFromLoopback", "true"),
        ("Channels__DangerouslyAllowPrivateNetworks", "true"),
        ("Stories__Folder", Path.Combine(AppContext.BaseDirectory, "echo-bot"))]);

    private async Task<Outcome> TalkAsync(Node bot, Node channel)
    {
        var people = People(bot, channel, expectsReplies: true);
        await Load.WarmUpAsync(people, WarmUp);
        var before = bot.Usage();
        var outcome = await Load.AsMuchAsGoesAsync(people, plan.Time);
        return outcome with { Processor = (bot.Usage().Processor - before.Processor) / outcome.Stored.Count };
    }

    /// <summary>Counted until all that was answered has reached the channel, too.</summary>
    private async Task<Outcome> DeliverAsync(Node bot, Node channel)
    {
        var people = People(bot, channel, expectsReplies: false);
        await Load.WarmUpAsync(people, WarmUp);
        var taken = await TakenAsync(channel, atLeast: WarmUp);
        var (begin, before) = (Stopwatch.GetTimestamp(), bot.Usage());
        var outcome = await Load.AsMuchAsGoesAsync(people, plan.Time);
        await TakenAsync(channel, taken + outcome.Stored.Count);
        return outcome with
        {
            PerSecond = outcome.Stored.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds,
            Processor = (bot.Usage().Processor - before.Processor) / outcome.Stored.Count,
        };
    }

    private Func<long, Task<Said>>[] People(Node bot, Node channel, bool expectsReplies) =>
        [.. Enumerable.Range(0, plan.Clients).Select(_ => (Func<long, Task<Said>>)new Client(bot.Address, channel.Address, expectsReplies).SayAsync)];

    private static async Task<long> TakenAsync(Node channel, long atLeast)
    {
        using var http = new HttpClient { BaseAddress = channel.Address };
        while (true)
        {
            var taken = long.Parse(await http.GetStringAsync(new Uri("/taken", UriKind.Relative)), System.Globalization.CultureInfo.InvariantCulture);
            if (taken >= atLeast) return taken;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private void Keep(string what, Outcome outcome)
    {
        if (!outcomes.TryGetValue(what, out var rounds)) outcomes.Add(what, rounds = []);
        rounds.Add(outcome);
        Console.WriteLine($"{what} | {outcome}");
    }
}
