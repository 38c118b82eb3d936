using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Conversations.Requests;

/// <summary>Opens a request again when the person says something to the answer that an agent left for them.</summary>
internal sealed class ReopenAnswered(IAgents agents) : IInTransaction<ReplyReceived>
{
    public void Handle(StoreTransaction store, ReplyReceived happened)
    {
        var (line, now) = (happened.Line, happened.Line.At.ToUnixTimeMilliseconds());
        ConversationTable.EndReply(store, line.ConversationId, now);
        if (RequestTable.Find(store, happened.RequestId) is not { } replied
            || ConversationTable.Find(store, line.ConversationId) is not { } conversation) return;
        RequestTable.SetState(store, replied.Id, RequestState.Open, now);
        // The one who answered may have left the team since.
        if (replied.Assignee is { } former && agents.Find(store, former.Id) is null)
            RequestTable.Assign(store, replied.Id, assignee: null, now);
        store.Record(line.At, by: null, ConversationActs.RequestAnswered, replied.Id, new() { ["user"] = conversation.UserName });
        var open = RequestTable.Find(store, replied.Id)!;
        store.Publish(new RequestAnswered(open, conversation, line));
        UserRequests.NotifyOf(store, open);
        store.Notify(Topics.RequestNews, line.ConversationId);
    }
}
