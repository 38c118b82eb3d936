namespace LiveTakeover.Handoff.Store;

/// <summary>The pauses of an outbox: each is twice the one before it, up to the longest.</summary>
internal sealed record RetryPauses(TimeSpan First, TimeSpan Longest)
{
    /// <param name="attempts">How often it was tried before.</param>
    public TimeSpan After(int attempts)
    {
        var pause = First * Math.Pow(2, Math.Min(attempts, 20));
        return pause < Longest ? pause : Longest;
    }
}
