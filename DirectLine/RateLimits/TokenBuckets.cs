using System.Collections.Concurrent;

namespace LiveTakeover.DirectLine.RateLimits;

/// <summary>A token bucket per key: each request takes a token, and the bucket refills over time.</summary>
internal sealed class TokenBuckets(Rate rate, TimeProvider time)
{
    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);

    /// <summary>Zero if the request may pass; otherwise the time to wait before the next one.</summary>
    public TimeSpan Take(string key)
    {
        if (buckets.Count > Crowd) ForgetTheIdle();
        var bucket = buckets.GetOrAdd(key, _ => new Bucket(rate.Burst, time.GetTimestamp()));
        return bucket.Take(rate, time);
    }

    private void ForgetTheIdle()
    {
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsFull(rate, time)) buckets.TryRemove(key, out _);
        }
    }

    private sealed class Bucket(double level, long filled)
    {
        private readonly Lock gate = new();
        private double level = level;
        private long filled = filled;

        public TimeSpan Take(Rate rate, TimeProvider time)
        {
            lock (gate)
            {
                Fill(rate, time);
                if (level < 1) return TimeSpan.FromSeconds((1 - level) / rate.PerSecond);
                level--;
                return TimeSpan.Zero;
            }
        }

        public bool IsFull(Rate rate, TimeProvider time)
        {
            lock (gate)
            {
                Fill(rate, time);
                return level >= rate.Burst;
            }
        }

        private void Fill(Rate rate, TimeProvider time)
        {
            var now = time.GetTimestamp();
            level = Math.Min(rate.Burst, level + (time.GetElapsedTime(filled, now).TotalSeconds * rate.PerSecond));
            filled = now;
        }
    }
}
