namespace LiveTakeover.BotFramework.Benchmarks;

/// <summary>What a turn costs in processor time: of use where a machine is shared, and a stopwatch measures the neighbours.</summary>
internal static class CpuTime
{
    private const int Rounds = 15;
    private const int Turns = 10_000;

    public static async Task PrintAsync()
    {
        var turns = new TurnBenchmarks();
        await PrintAsync(nameof(turns.Echo), turns.Echo);
        await PrintAsync(nameof(turns.EchoWithConversationAndUserState), turns.EchoWithConversationAndUserState);
        await PrintAsync(nameof(turns.WaterfallStepWithTextPrompt), turns.WaterfallStepWithTextPrompt);
        await PrintAsync(nameof(turns.ComponentDialogThroughRunAsync), turns.ComponentDialogThroughRunAsync);
    }

    private static async Task PrintAsync(string name, Func<Task> turn)
    {
        var rounds = new List<(double Microseconds, double Bytes)>();
        // The first rounds are compiled while they run.
        for (var round = -20; round < Rounds; round++)
        {
            var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            for (var i = 0; i < Turns; i++)
                await turn();
            if (round >= 0)
                rounds.Add(((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Turns,
                    (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)Turns));
        }
        Console.WriteLine(
            $"{name,-34} {Median(rounds.Select(r => r.Microseconds)),9:F2} µs CPU {Median(rounds.Select(r => r.Bytes)),9:F0} B");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
