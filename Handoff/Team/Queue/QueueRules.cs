namespace LiveTakeover.Handoff.Team.Queue;

/// <summary>Who gets the next request.</summary>
public enum HandingOut
{
    /// <summary>Nobody: agents choose for themselves.</summary>
    Off,

    /// <summary>Who was handed one the longest time ago.</summary>
    RoundRobin,

    /// <summary>Who has the least to do; of several, as in round robin.</summary>
    LeastBusy,
}

/// <summary>Whether and how requests are handed out by themselves.</summary>
public sealed record QueueRules
{
    public const int MostAtOnce = 50;
    public const int MostMinutes = 60;

    public HandingOut Mode { get; init; } = HandingOut.Off;

    /// <summary>How many an agent can hold at once: conversations, and requests that were handed to them.</summary>
    public int AtOnce { get; init; } = 3;

    /// <summary>How many minutes an agent has to take control. After that somebody else gets the request.</summary>
    public int TakeWithin { get; init; } = 2;
}
