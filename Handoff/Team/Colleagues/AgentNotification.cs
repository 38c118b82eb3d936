using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Colleagues;

public enum NotificationKind
{
    /// <summary>The agent's hub page was gone for longer than the control lease; the request is open again.</summary>
    ControlExpired,

    /// <summary>An administrator released the agent's control and gave a reason.</summary>
    ControlReleased,

    TransferAccepted,
    TransferDeclined,
    RequestAssigned,

    /// <summary>The colleague to whom the agent offered a conversation left the team, or may not take control any more.</summary>
    TransferImpossible,

    /// <summary>The person has written back to an answer that waited for them.</summary>
    RequestAnswered,
}

/// <summary>A change to an agent's work that another person or the system made. It stays until the agent has read it.</summary>
public sealed record AgentNotification(
    string Id, DateTimeOffset At, NotificationKind Kind, string ConversationId, string? UserName, string? ByName, string? Reason);

/// <summary>An agent was notified.</summary>
internal sealed record AgentTold(string AccountId, NotificationKind Kind, Conversation About, DateTimeOffset At, Actor? By);

/// <summary>A holder's offer of a conversation to a colleague. It is valid until control changes or it expires.</summary>
public sealed record Transfer(
    string ConversationId, long Epoch, Holder From, Holder To, string? Note, DateTimeOffset OfferedAt, DateTimeOffset ExpiresAt);

/// <summary>An agent who may take control, and whether they are available.</summary>
public sealed record Colleague(Account Account, PresenceStatus Presence, bool Away)
{
    public bool IsAvailable => Presence.Online && !Away;
}
