namespace LiveTakeover.Handoff.Conversations.Requests;

/// <summary>Updates a conversation's requests when control changes.</summary>
internal static class RequestWork
{
    /// <summary>No request of a conversation that somebody works on stays among the closed ones, also when it was done before.</summary>
    public static void Start(StoreTransaction store, Conversation conversation, Holder agent, DateTimeOffset now)
    {
        RequestTable.Resume(store, conversation.Id, now.ToUnixTimeMilliseconds());
        var started = RequestTable.Start(store, conversation.Id, agent, now.ToUnixTimeMilliseconds());
        Audit(store, started, ConversationActs.RequestStarted, conversation, agent.AsActor, now);
    }

    public static void End(StoreTransaction store, Conversation conversation, RequestState becomes, Actor? by, DateTimeOffset now) => Audit(
        store,
        RequestTable.End(store, conversation.Id, becomes, now.ToUnixTimeMilliseconds()),
        becomes == RequestState.Closed ? ConversationActs.RequestClosed : ConversationActs.RequestReopened,
        conversation,
        by,
        now);

    private static void Audit(
        StoreTransaction store, IReadOnlyList<string> requests, string action, Conversation conversation, Actor? by, DateTimeOffset now)
    {
        foreach (var id in requests) store.Record(now, by, action, id, new() { ["user"] = conversation.UserName });
    }
}
