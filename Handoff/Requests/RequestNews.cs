namespace LiveTakeover.Handoff;

public enum RequestNewsKind
{
    CameIn,

    /// <summary>The person had left, and is there again.</summary>
    CameBack,
}

/// <summary>Something about a request that an agent is to be told once.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When it happened. Kind, request and time tell one piece of news from another.</param>
/// <param name="Row">The request and its conversation as they are now.</param>
public sealed record RequestNews(RequestNewsKind Kind, DateTimeOffset At, Listed Row);
