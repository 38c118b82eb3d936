using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>What a change of control makes of the conversation's requests.</summary>
internal static class RequestWork
{
    public static void Start(StoreTransaction store, Conversation conversation, Holder agent, DateTimeOffset now) => Audit(
        store, RequestTable.Start(store, conversation.Id, agent, now.ToUnixTimeMilliseconds()), Audited.RequestStarted, conversation, agent.AsActor, now);

    public static void End(StoreTransaction store, Conversation conversation, RequestState becomes, Actor? by, DateTimeOffset now) => Audit(
        store,
        RequestTable.End(store, conversation.Id, becomes, now.ToUnixTimeMilliseconds()),
        becomes == RequestState.Closed ? Audited.RequestClosed : Audited.RequestReopened,
        conversation,
        by,
        now);

    private static void Audit(StoreTransaction store, IReadOnlyList<string> requests, string action, Conversation conversation, Actor? by, DateTimeOffset now)
    {
        foreach (var id in requests) AuditTable.Write(store, now, by, action, id, new() { ["user"] = conversation.UserName });
    }
}
