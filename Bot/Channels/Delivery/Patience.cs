namespace LiveTakeover.Bot.Channels;

/// <summary>How long to wait before a line is tried again: longer each time, as long as the channel asks, and not for ever.</summary>
internal sealed class Patience(TimeSpan giveUpAfter, TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly DateTimeOffset since = time.GetUtcNow();
    private TimeSpan next = First;

    /// <returns>Null if it is time to give up.</returns>
    public TimeSpan? NextPause(TimeSpan? asked)
    {
        var pause = asked > next ? asked.Value : Jitter(next);
        next = next * 2 < Longest ? next * 2 : Longest;
        return time.GetUtcNow() + pause - since <= giveUpAfter ? pause : null;
    }

    // So that conversations that failed together do not come back together.
    private static TimeSpan Jitter(TimeSpan pause) => pause * (0.75 + (Random.Shared.NextDouble() / 2));
}
