using BenchmarkDotNet.Attributes;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff.Benchmarks;

/// <summary>What the index costs an append: 64 conversations say a line each at once, with the index and without it.</summary>
public class AppendBenchmarks
{
    private const int AtOnce = 64;

    private Inbox with = null!;
    private Inbox without = null!;
    private int line;

    [ParamsSource(nameof(Kinds))]
    public string Store { get; set; } = "";

    public static IEnumerable<string> Kinds => Stores.Kinds;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        with = new Inbox(Stores.Open(Store), TimeProvider.System);
        without = new Inbox(await Stores.OpenWithoutIndexAsync(Store), TimeProvider.System);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = AtOnce)]
    public Task<LogEntry[]> Without() => SayAsync(without);

    [Benchmark(OperationsPerInvoke = AtOnce)]
    public Task<LogEntry[]> With() => SayAsync(with);

    private Task<LogEntry[]> SayAsync(Inbox inbox)
    {
        var number = Interlocked.Increment(ref line);
        return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(conversation => inbox.ReceiveAsync(Stores.Line(conversation, number))));
    }
}
