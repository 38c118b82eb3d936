namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>People talk: how much goes through, and how long each message takes.</summary>
internal static class TalkRun
{
    private const int WarmUp = 3_000, Calm = 100;

    /// <summary>
    /// All of it in each round, so that a busy moment of the machine hits all alike; of the rounds the middle one counts.
    /// </summary>
    public static async Task<Table> MeasureAsync(Plan plan)
    {
        var outcomes = new Dictionary<string, List<Outcome>>(StringComparer.Ordinal);
        for (var round = 0; round < plan.Rounds; round++)
        {
            Keep("Disk: 4 KB written and synced", Disk.Measure(plan.Time / 3));
            foreach (var crowd in plan.Crowds)
            {
                if (plan.Has("echo")) await MeasureEchoAsync(plan, crowd, Keep);
                if (plan.Has("channel")) await MeasureAsync("Direct Line alone", Node.ChannelAsync, plan, crowd, Keep);
                if (plan.Has("product")) await MeasureAsync("The whole product, its bot answers", Node.ProductAsync, plan, crowd, Keep);
            }
        }

        var table = new Table("Talking", "what", "messages/s", "stored: p50 / p99 ms", "seen: p50 / p99 ms", "server CPU µs");
        foreach (var (what, rounds) in outcomes)
        {
            var middle = rounds.OrderBy(outcome => outcome.PerSecond).ElementAt(rounds.Count / 2);
            table.Add([what, .. middle.Cells]);
        }

        return table;

        void Keep(string what, Outcome outcome)
        {
            if (!outcomes.TryGetValue(what, out var rounds)) outcomes.Add(what, rounds = []);
            rounds.Add(outcome);
            Console.WriteLine($"{what} | {outcome}");
        }
    }

    private static async Task MeasureEchoAsync(Plan plan, int crowd, Action<string, Outcome> keep)
    {
        await using var node = await Node.EchoAsync();
        var echoes = await Echo.OpenAsync(node, crowd);
        await MeasureAsync("Bare socket echo", node, [.. echoes.Select(echo => (Func<long, Task<Said>>)echo.SayAsync)], plan, keep);
        foreach (var echo in echoes) echo.Dispose();
    }

    private static async Task MeasureAsync(string what, Func<Task<Node>> start, Plan plan, int crowd, Action<string, Outcome> keep)
    {
        await using var node = await start();
        var chats = await Chat.OpenAsync(node, crowd);
        await MeasureAsync(what, node, [.. chats.Select(chat => (Func<long, Task<Said>>)chat.SayAsync)], plan, keep);
        foreach (var chat in chats) await chat.DisposeAsync();
    }

    private static async Task MeasureAsync(string what, Node node, Func<long, Task<Said>>[] people, Plan plan, Action<string, Outcome> keep)
    {
        await Load.WarmUpAsync(people, WarmUp);
        keep(
            $"{what}, {Table.Number(people.Length)} open, as much as goes",
            await WithProcessorAsync(node, () => Load.AsMuchAsGoesAsync(people, plan.Time)));
        keep(
            $"{what}, {Table.Number(people.Length)} open, {Calm} a second",
            await WithProcessorAsync(node, () => Load.AtRateAsync(people, Calm, plan.Time)));
    }

    private static async Task<Outcome> WithProcessorAsync(Node node, Func<Task<Outcome>> load)
    {
        await node.ComesToRestAsync();
        var before = node.Usage();
        var outcome = await load();
        await node.ComesToRestAsync();
        return outcome with { Processor = (node.Usage().Processor - before.Processor) / outcome.Seen.Count };
    }
}
