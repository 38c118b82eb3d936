using System.Diagnostics;

namespace LiveTakeover.Channels.Benchmarks;

internal static class Disk
{
    private const int PageSize = 4096;

    /// <summary>How many times a second a small append to a file in this folder can be made durable: the limit of what commits one by one.</summary>
    public static double SyncsPerSecond(string folder, TimeSpan time)
    {
        var page = new byte[PageSize];
        using var file = new FileStream(Path.Combine(folder, "syncs"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var began = Stopwatch.GetTimestamp();
        var syncs = 0;
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
            syncs++;
        }

        return syncs / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
