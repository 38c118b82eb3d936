using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Abuse.Benchmarks;

/// <summary>One visitor does their worst while another person talks to the bot. Each row has a host of its own.</summary>
internal static class AbuseRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task<Table> MeasureAsync(Plan plan)
    {
        var table = new Table(
            "Abuse", "what the visitor does", "taken / refused", "host memory at most", "processor",
            "another's answer, quiet: p50 / p99 ms", "meanwhile: p50 / p99 ms");
        foreach (var deed in Deeds.All.Where(deed => plan.Has(deed.Name))) table.Add(await MeasureAsync(plan, deed));
        return table;
    }

    private static async Task<string[]> MeasureAsync(Plan plan, Deed deed)
    {
        await using var host = await Node.StartAsync(
            [
                ("DirectLine__RateLimit__Enabled", "true"), ("Limits__Enabled", "true"),
                ("AgentHub__Setup__AdminEmail", Agents.Email), ("AgentHub__Setup__AdminPassword", Agents.Password),
            ],
            plan.Product);
        await using var asker = await Asker.OpenAsync(host.Address);
        var visitors = await deed.Prepare(host.Address);
        await asker.AskAsync(WarmUp);
        var quiet = await asker.AskAsync(plan.Time);

        using var over = new CancellationTokenSource();
        var (tally, before) = (new Tally(), host.Usage());
        var doing = Task.Run(() => deed.Do(host.Address, visitors, tally, over.Token));
        var meanwhile = await asker.AskAsync(plan.Time);
        var after = host.Usage();
        await over.CancelAsync();
        await ((Task)doing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        string[] row =
        [
            deed.Name, tally.ToString(), $"{Table.Number(after.PeakMemory / 1e6)} MB",
            $"{Table.Number((after.Processor - before.Processor).TotalSeconds)} s", Table.Latency(quiet), Table.Latency(meanwhile),
        ];
        Console.WriteLine(string.Join(" | ", row));
        return row;
    }
}
