namespace LiveTakeover.Handoff;

public enum NewsKind
{
    /// <summary>Your hub was gone for longer than the control lease; the request is open again.</summary>
    ControlExpired,

    /// <summary>An administrator released your control, for a reason.</summary>
    ControlReleased,

    TransferAccepted,
    TransferDeclined,
    RequestAssigned,
}

/// <summary>Something that happened to an agent's work and not by them. It waits until they have read it.</summary>
public sealed record AgentNews(string Id, DateTimeOffset At, NewsKind Kind, string ConversationId, string? UserName, string? ByName, string? Reason);

/// <summary>A conversation that its holder offers to a colleague. It stands while control has not moved and it has not run out.</summary>
public sealed record Transfer(string ConversationId, long Epoch, Holder From, Holder To, string? Note, DateTimeOffset OfferedAt, DateTimeOffset ExpiresAt);

/// <summary>Somebody who may take control, and whether they are there to do it.</summary>
public sealed record Colleague(Account Account, PresenceStatus Presence, bool Away)
{
    public bool IsAvailable => Presence.Online && !Away;
}
