using System.Collections.Concurrent;

namespace LiveTakeover.Handoff.Conversations.Limits;

/// <summary>A token bucket per key: each request takes tokens, and the bucket refills over time. Buckets are this process's own.</summary>
public sealed class TokenBuckets(Rate rate, TimeProvider time)
{
    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private int enough = Crowd;

    /// <summary>Takes one token or more; more than a bucket holds counts as a full one.</summary>
    /// <returns>Zero if the request may pass; otherwise the time to wait before the next one.</returns>
    public TimeSpan Take(string key, long tokens = 1)
    {
        if (buckets.Count > enough) ForgetTheIdle();
        var bucket = buckets.GetOrAdd(key, _ => new Bucket(rate.Burst, time.GetTimestamp()));
        return bucket.Take(Math.Min(tokens, rate.Burst), rate, time);
    }

    // All buckets are visited only when their number has doubled, so that many keys do not make each request slow.
    private void ForgetTheIdle()
    {
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsFull(rate, time)) buckets.TryRemove(key, out _);
        }

        enough = Math.Max(Crowd, buckets.Count * 2);
    }

    private sealed class Bucket(double level, long filled)
    {
        private readonly Lock gate = new();
        private double level = level;
        private long filled = filled;

        public TimeSpan Take(long tokens, Rate rate, TimeProvider time)
        {
            lock (gate)
            {
                Fill(rate, time);
                if (level < tokens) return TimeSpan.FromSeconds((tokens - level) / rate.PerSecond);
                level -= tokens;
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
