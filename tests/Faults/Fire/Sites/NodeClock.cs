using System.Globalization;

namespace LiveTakeover.Faults.Tests.Fire.Sites;

/// <summary>The wall clock of one process, by libfaketime. What measures time that has passed is left as it is.</summary>
internal sealed class NodeClock : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public NodeClock() => Jump(TimeSpan.Zero);

    /// <summary>Environment settings of the process.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LD_PRELOAD"] = Directory.GetDirectories("/usr/lib", "*-linux-gnu")
            .Select(folder => Path.Combine(folder, "faketime", "libfaketime.so.1")).First(File.Exists),
        ["FAKETIME_TIMESTAMP_FILE"] = file,
        ["FAKETIME_CACHE_DURATION"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        // With it, waits with a time-out end at once.
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
    };

    /// <summary>Sets the clock to so much ahead of the machine's, or behind it.</summary>
    public void Jump(TimeSpan ahead) => File.WriteAllText(file, ahead.TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture));

    public void Dispose() => File.Delete(file);
}
