using BenchmarkDotNet.Attributes;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff.Benchmarks;

/// <summary>What the index costs an append: 64 conversations say a line each at once, with the index and without it.</summary>
public class AppendBenchmarks
{
    private const int AtOnce = 64;

    private Task<Inbox> with = null!;
    private Task<Inbox> without = null!;
    private int line;

    [ParamsSource(nameof(Kinds))]
    public string Store { get; set; } = "";

    public static IEnumerable<string> Kinds => Stores.Kinds;

    [GlobalSetup]
    public void Open()
    {
        with = Task.FromResult(new Inbox(Stores.Open(Store), TimeProvider.System));
        without = OpenWithoutAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = AtOnce)]
    public Task<LogEntry[]> Without() => SayAsync(without);

    [Benchmark(OperationsPerInvoke = AtOnce)]
    public Task<LogEntry[]> With() => SayAsync(with);

    private async Task<LogEntry[]> SayAsync(Task<Inbox> opened)
    {
        var (inbox, number) = (await opened, Interlocked.Increment(ref line));
        return await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(conversation => inbox.ReceiveAsync(Stores.Line(conversation, number))));
    }

    private async Task<Inbox> OpenWithoutAsync() => new(await Stores.OpenWithoutIndexAsync(Store), TimeProvider.System);
}
