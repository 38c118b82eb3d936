namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>One connection or other sign by which a subject is online.</summary>
internal sealed record PresenceLease(string Subject, string Connection)
{
    /// <param name="node">The node whose lease covers this connection, if it is open there; null for a lease with its own expiry.</param>
    public void Renew(StoreTransaction store, long now, long expiresAt, string? node = null)
    {
        var leftAt = PresenceTable.ExpiresAt(store, Subject) ?? 0;
        PresenceTable.Renew(store, Subject, Connection, now, expiresAt, node);
        if (leftAt <= now || Connection == PresenceTable.Activity) store.Notify(Topics.Presence, Subject);
        if (leftAt <= now && PresenceService.ConversationOf(Subject) is { } conversationId)
            ReturnTable.Note(store, conversationId, leftAt, now);
    }
}
