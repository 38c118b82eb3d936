using System.Diagnostics;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>How fast this disk makes a page durable: no store that acknowledges durable writes one by one is faster.</summary>
internal static class Disk
{
    public static Outcome Measure(TimeSpan time)
    {
        var file = Path.Combine(Path.GetTempPath(), $"livetakeover-benchmark-{Guid.NewGuid():n}");
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            var page = new byte[4096];
            var syncs = new List<Said>();
            var begin = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begin) < time)
            {
                var since = Stopwatch.GetTimestamp();
                stream.Write(page);
                stream.Flush(flushToDisk: true);
                syncs.Add(new Said(Stopwatch.GetElapsedTime(since), Stopwatch.GetElapsedTime(since)));
            }

            return Outcome.Of(syncs, Stopwatch.GetElapsedTime(begin));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
