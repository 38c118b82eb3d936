using System.Collections.Concurrent;

namespace LiveTakeover.DirectLine;

/// <summary>A bucket of tokens for every key: each request takes one, and time fills it up again.</summary>
internal sealed class Buckets(Rate rate, TimeProvider clock)
{
    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);

    /// <summary>Zero if the request may pass, else how long to wait before the next.</summary>
    public TimeSpan Take(string key)
    {
        if (buckets.Count > Crowd) ForgetTheIdle();
        var bucket = buckets.GetOrAdd(key, _ => new Bucket(rate.Burst, clock.GetTimestamp()));
        return bucket.Take(rate, clock);
    }

    private void ForgetTheIdle()
    {
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsFull(rate, clock)) buckets.TryRemove(key, out _);
        }
    }

    private sealed class Bucket(double level, long filled)
    {
        private readonly Lock gate = new();
        private double level = level;
        private long filled = filled;

        public TimeSpan Take(Rate rate, TimeProvider clock)
        {
            lock (gate)
            {
                Fill(rate, clock);
                if (level < 1) return TimeSpan.FromSeconds((1 - level) / rate.PerSecond);
                level--;
                return TimeSpan.Zero;
            }
        }

        public bool IsFull(Rate rate, TimeProvider clock)
        {
            lock (gate)
            {
                Fill(rate, clock);
                return level >= rate.Burst;
            }
        }

        private void Fill(Rate rate, TimeProvider clock)
        {
            var now = clock.GetTimestamp();
            level = Math.Min(rate.Burst, level + (clock.GetElapsedTime(filled, now).TotalSeconds * rate.PerSecond));
            filled = now;
        }
    }
}
