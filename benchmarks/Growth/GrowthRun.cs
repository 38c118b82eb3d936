using System.Diagnostics;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Growth.Benchmarks;

/// <summary>Asks each store the same, in turns, so that whatever else the machine does meets all of them alike.</summary>
internal static class GrowthRun
{
    private const int WarmUp = 3;
    private const int Fewest = 5;

    public static async Task<Table> MeasureAsync(string kind, IReadOnlyList<GrownStore> stores, Plan plan)
    {
        var measured = plan.OfProcessor ? "ms of the processor" : "ms";
        var table = new Table(
            $"{kind}: p50 / p99 {measured}, by the number of conversations", ["what", .. stores.Select(store => $"{store.Size:#,0}")]);
        foreach (var (what, ask) in Questions.All)
        {
            var times = stores.Select(_ => new List<TimeSpan>()).ToArray();
            foreach (var store in stores)
                for (var n = 0; n < WarmUp; n++) await ask(store);
            var begun = Stopwatch.GetTimestamp();
            while (times[0].Count < Fewest || Stopwatch.GetElapsedTime(begun) < plan.Time)
                foreach (var (place, store) in stores.Index()) times[place].Add(await TimedAsync(() => ask(store), plan));
            table.Add([what, .. times.Select(each => Table.Latency([.. each.Order()]))]);
            Console.Write(".");
        }

        return table;
    }

    private static async Task<TimeSpan> TimedAsync(Func<Task> ask, Plan plan)
    {
        var (begun, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await ask();
        return plan.OfProcessor ? Environment.CpuUsage.TotalTime - worked : Stopwatch.GetElapsedTime(begun);
    }
}
