using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>People who came back while their request was open or in progress.</summary>
internal static class ReturnTable
{
    private const int Closed = (int)RequestState.Closed;

    /// <summary>
    /// Records a return only once: when this node or another notices the same return, it finds one recorded after the person left.
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
        if (noted > 0) store.Notify(Topics.RequestNews, conversationId);
    }
}
