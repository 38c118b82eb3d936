using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Preferences;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>What an agent who is not in the hub is told of in other ways: by e-mail and by push.</summary>
internal enum MissedNewsKind
{
    /// <summary>Somebody asked for a human while nobody was in the hub.</summary>
    RequestMade,

    /// <summary>A colleague assigned a request to the agent.</summary>
    RequestAssigned,

    /// <summary>A person has written back to the agent's answer.</summary>
    RequestAnswered,
}

/// <summary>An agent was not in the hub when this happened. Published in the transaction in which it did.</summary>
/// <param name="Prefers">Says by which ways the agent wants to be told.</param>
/// <param name="Request">The request that it is about.</param>
internal sealed record MissedNews(
    MissedNewsKind Kind, Account Agent, AgentPreferences Prefers, UserRequest? Request, string ConversationId, string? ByName,
    DateTimeOffset At);
