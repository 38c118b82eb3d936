namespace LiveTakeover.Handoff.Team.Lists;

public enum RequestNewsKind
{
    CameIn,

    /// <summary>The person had left and is back.</summary>
    CameBack,
}

/// <summary>An event on a request that an agent is told once.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="At">When it happened. Kind, request and time together identify it.</param>
/// <param name="Row">The current state of the request and its conversation.</param>
public sealed record RequestNews(RequestNewsKind Kind, DateTimeOffset At, ConversationSummary Row);
