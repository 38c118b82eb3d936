using System.Diagnostics;

namespace LiveTakeover.Channels.Benchmarks;

/// <param name="PerSecond">Messages answered.</param>
/// <param name="Processor">Processor time of the server for each.</param>
/// <param name="Median">From sending a message to its answer.</param>
/// <param name="Slowest">The 99th percentile of that.</param>
internal sealed record Measurement(double PerSecond, TimeSpan Processor, TimeSpan Median, TimeSpan Slowest)
{
    /// <summary>Lets everybody talk for a while; what they say while the server warms up does not count.</summary>
    public static async Task<Measurement> TakeAsync(Server server, IReadOnlyList<Func<Task>> exchanges, TimeSpan warmUp, TimeSpan time)
    {
        var stop = false;
        var counts = false;
        var latencies = exchanges.Select(_ => new List<long>(4096)).ToList();
        var talks = exchanges.Select((exchange, at) => Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                var began = Stopwatch.GetTimestamp();
                await exchange();
                if (Volatile.Read(ref counts)) latencies[at].Add(Stopwatch.GetTimestamp() - began);
            }
        })).ToList();

        await Task.WhenAny([.. talks, Task.Delay(warmUp, TimeProvider.System)]);
        var processor = server.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        Volatile.Write(ref counts, true);
        await Task.WhenAny([.. talks, Task.Delay(time, TimeProvider.System)]);
        Volatile.Write(ref counts, false);
        var took = Stopwatch.GetElapsedTime(started);
        processor = server.ProcessorTime - processor;
        Volatile.Write(ref stop, true);
        await Task.WhenAll(talks);

        var all = latencies.SelectMany(one => one).Order().ToList();
        return new Measurement(all.Count / took.TotalSeconds, processor / all.Count, Span(all[all.Count / 2]), Span(all[all.Count * 99 / 100]));
    }

    public static Measurement MedianOf(IReadOnlyList<Measurement> rounds) => rounds.OrderBy(round => round.PerSecond).ElementAt(rounds.Count / 2);

    private static TimeSpan Span(long ticks) => Stopwatch.GetElapsedTime(0, ticks);
}
