namespace LiveTakeover.Handoff.Store;

/// <summary>Persons who are there again while a request of theirs waits or is worked on.</summary>
internal static class ReturnTable
{
    private const int Closed = (int)RequestState.Closed;

    /// <summary>
    /// Notes a return, once: whoever else notices it, on this node or another, finds that it was noted after the person had left.
    /// </summary>
    public static void Note(StoreTransaction store, string conversationId, long leftAt, long now)
    {
        var noted = store.Execute(
            $"""
            UPDATE conversations SET returned_at = @now
            WHERE id = @conversationId AND (returned_at IS NULL OR returned_at <= @leftAt)
              AND EXISTS (SELECT 1 FROM user_requests WHERE conversation_id = @conversationId AND state <> {Closed})
            """,
            new { conversationId, leftAt, now });
        if (noted > 0) store.Wake(Topic.RequestNews, conversationId);
    }
}
