namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>The pause before a retry: exponential backoff, or a longer pause if the channel asks for one, up to a deadline.</summary>
/// <param name="since">When the line was appended. Lines that wait for one another reach their deadline together.</param>
internal sealed class RetryPolicy(TimeSpan giveUpAfter, DateTimeOffset since, TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private TimeSpan next = First;

    /// <returns>Null when the deadline has passed.</returns>
    public TimeSpan? NextPause(TimeSpan? asked)
    {
        var pause = Jitter(next);
        if (asked > pause) pause = asked.Value;
        next = next * 2 < Longest ? next * 2 : Longest;
        return time.GetUtcNow() + pause - since <= giveUpAfter ? pause : null;
    }

    // Jitter, so that conversations that failed together do not retry together.
    private static TimeSpan Jitter(TimeSpan pause) => pause * (0.75 + (Random.Shared.NextDouble() / 2));
}
