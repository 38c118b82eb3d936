using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>One of the ways in which a subject is there.</summary>
internal sealed record PresenceLease(string Subject, string Connection)
{
    /// <param name="node">Whose lease it lives by, if it is open there; without one it ends by itself.</param>
    public void Renew(StoreTransaction store, long now, long expiresAt, string? node = null)
    {
        var leftAt = PresenceTable.ExpiresAt(store, Subject) ?? 0;
        PresenceTable.Renew(store, Subject, Connection, now, expiresAt, node);
        if (leftAt <= now || Connection == PresenceTable.Activity) store.Wake(Topic.Presence, Subject);
        if (leftAt <= now && Presence.ConversationOf(Subject) is { } conversationId) ReturnTable.Note(store, conversationId, leftAt, now);
    }
}
