using System.Diagnostics;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>What came of a load.</summary>
internal sealed record Outcome(double PerSecond, IReadOnlyList<TimeSpan> Stored, IReadOnlyList<TimeSpan> Seen)
{
    /// <summary>
    /// What the server took of the processor for each message. Unlike the rest it depends little on who else uses the machine.
    /// </summary>
    public TimeSpan Processor { get; init; }

    public static Outcome Of(IReadOnlyCollection<Said> said, TimeSpan time) => new(
        said.Count / time.TotalSeconds, [.. said.Select(one => one.Stored).Order()], [.. said.Select(one => one.Seen).Order()]);

    public override string ToString() => string.Join(" | ", Cells);

    public string[] Cells =>
        [Table.Number(PerSecond), Table.Latency(Stored), Table.Latency(Seen), Table.Number(Processor.TotalMicroseconds)];
}

internal static class Load
{
    /// <summary>Everybody says the next thing as soon as the last has come back: as much as goes.</summary>
    public static async Task<Outcome> AsMuchAsGoesAsync(IReadOnlyList<Func<long, Task<Said>>> people, TimeSpan time)
    {
        var begin = Stopwatch.GetTimestamp();
        var said = await Task.WhenAll(people.Select(async say =>
        {
            var own = new List<Said>();
            while (Stopwatch.GetElapsedTime(begin) < time) own.Add(await say(Stopwatch.GetTimestamp()));
            return own;
        }));
        return Outcome.Of([.. said.SelectMany(own => own)], Stopwatch.GetElapsedTime(begin));
    }

    /// <summary>Until the server has said so much that its code is compiled as well as it will be.</summary>
    public static Task WarmUpAsync(IReadOnlyList<Func<long, Task<Said>>> people, int messages)
    {
        var left = messages;
        return Task.WhenAll(people.Select(async say =>
        {
            while (Interlocked.Decrement(ref left) >= 0) await say(Stopwatch.GetTimestamp());
        }));
    }

    /// <summary>
    /// So many a second, by whoever's turn it is. Times count from when a message was due, so that a server that stalls
    /// is not spared the messages that would have come meanwhile.
    /// </summary>
    public static async Task<Outcome> AtRateAsync(IReadOnlyList<Func<long, Task<Said>>> people, int perSecond, TimeSpan time)
    {
        var begin = Stopwatch.GetTimestamp();
        var step = Stopwatch.Frequency / perSecond;
        var pending = new List<Task<Said>>();
        for (var n = 0; Stopwatch.GetElapsedTime(begin) < time; n++)
        {
            var due = begin + (n * step);
            while (Stopwatch.GetTimestamp() < due) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            pending.Add(people[n % people.Count](due));
        }

        return Outcome.Of(await Task.WhenAll(pending), Stopwatch.GetElapsedTime(begin));
    }
}
