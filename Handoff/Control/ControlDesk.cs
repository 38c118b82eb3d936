using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Takes and releases control. Every change is one transaction: the holder, the notice, the event and the request.</summary>
public sealed class ControlDesk(IDatabase database, IControlNotices notices, TimeProvider time, HandoffOptions options)
{
    private readonly ControlLines lines = new(notices, time);

    /// <summary>
    /// Takes control if nobody has it and the person is online. One caller wins; the others are told who did.
    /// Taking what one already has changes nothing and succeeds.
    /// </summary>
    public Task<TakeResult> TakeAsync(string conversationId, Holder agent, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Take(store, conversationId, agent), cancellationToken);

    /// <returns>False if the agent did not have control.</returns>
    public Task<bool> ReleaseAsync(string conversationId, string agentId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Release(store, conversationId, agentId, Ending.ByHolder), cancellationToken);

    /// <summary>Releases a colleague's control; they are told, and the request is open again.</summary>
    /// <returns>False if nobody has control.</returns>
    public Task<bool> ReleaseOfColleagueAsync(string conversationId, Actor by, string reason, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store => ConversationTable.Find(store, conversationId) is { Control.Holder: { } holder }
                && Release(store, conversationId, holder.AgentId, new Ending(RequestState.Open, Audited.ControlReleased, by, reason)),
            cancellationToken);

    /// <summary>Releases what agents hold whose hub has been gone for longer than the control lease; the requests are open again.</summary>
    public async Task ReleaseExpiredAsync(CancellationToken cancellationToken = default)
    {
        var since = (time.GetUtcNow() - options.ControlLease).ToUnixTimeMilliseconds();
        var expired = await database.ReadAsync(store => ConversationTable.HeldByTheGone(store, since), cancellationToken);
        foreach (var conversation in expired)
            await database.WriteAsync(store => ReleaseIfGone(store, conversation.Id, since), cancellationToken);
    }

    private TakeResult Take(StoreTransaction store, string conversationId, Holder agent)
    {
        if (ConversationTable.Find(store, conversationId) is not { ErasedAt: null } conversation) return new(TakeOutcome.UnknownConversation);
        if (conversation.Control.Holder is { } holder)
            return new(holder.AgentId == agent.AgentId ? TakeOutcome.Taken : TakeOutcome.HeldByAnother, conversation.Control);
        if (!PresenceTable.Status(store, Presence.OfUser(conversationId), Now()).Online) return new(TakeOutcome.UserOffline, conversation.Control);

        // Another node may have been quicker: the conditional write decides, not the look above.
        if (!ConversationTable.TakeControl(store, conversationId, agent))
            return new(TakeOutcome.HeldByAnother, ConversationTable.Find(store, conversationId)!.Control);
        PresenceTable.Heard(store, Presence.OfAgent(agent.AgentId), Now());
        store.Count(Instruments.ControlChanges, Instruments.Tag("change", "taken"));
        TakeoverTable.Begin(store, conversationId, time.GetUtcNow());
        lines.Taken(store, conversation, agent);
        RequestWork.Start(store, conversation, agent, time.GetUtcNow());
        AuditTable.Write(store, time.GetUtcNow(), agent.AsActor, Audited.ControlTaken, conversationId, Of(conversation));
        WakeAll(store, conversationId);
        return new(TakeOutcome.Taken, new Control(conversation.Control.Epoch + 1, agent));
    }

    /// <summary>Whoever leaves the team, or may no longer take control, leaves nobody waiting for them.</summary>
    internal void ReleaseAllOf(StoreTransaction store, string agentId, Actor by)
    {
        foreach (var held in ConversationTable.HeldBy(store, agentId))
            Release(store, held.Id, agentId, new Ending(RequestState.Open, Audited.ControlReleased, by));
    }

    /// <summary>The conversation is deleted; the agent who has control is told.</summary>
    internal void ReleaseErased(StoreTransaction store, Conversation conversation, Actor by, string? reason)
    {
        if (conversation.Control.Holder is not { } holder) return;
        Release(store, conversation.Id, holder.AgentId, new Ending(RequestState.Closed, Audited.ControlReleased, by, reason));
    }

    private bool Release(StoreTransaction store, string conversationId, string agentId, Ending ending)
    {
        if (ConversationTable.Find(store, conversationId) is not { Control.Holder: { } holder } conversation) return false;
        if (!ConversationTable.ReleaseControl(store, conversationId, agentId)) return false;
        store.Count(Instruments.ControlChanges, Instruments.Tag("change", "released"));
        TakeoverTable.End(store, conversationId, time.GetUtcNow());
        lines.Released(store, conversation, ending.By is { } other ? new Holder(other.Id, other.Name) : holder);
        var by = ending.EndedBy(holder);
        RequestWork.End(store, conversation, ending.Request, by, time.GetUtcNow());
        AuditTable.Write(store, time.GetUtcNow(), by, ending.Action, conversationId, Of(conversation, holder), ending.Reason);
        if (by?.Id != holder.AgentId) NewsTable.Tell(store, holder.AgentId, ending.News, conversation, time.GetUtcNow(), by, ending.Reason);
        WakeAll(store, conversationId);
        return true;
    }

    private bool ReleaseIfGone(StoreTransaction store, string conversationId, long since) =>
        ConversationTable.HeldByTheGone(store, since).FirstOrDefault(held => held.Id == conversationId) is { Control.Holder: { } holder }
        && Release(store, conversationId, holder.AgentId, Ending.ByLease);

    private static AuditDetails Of(Conversation conversation, Holder? holder = null)
    {
        var details = new AuditDetails { ["user"] = conversation.UserName };
        if (holder is not null) details["holder"] = holder.Name;
        return details;
    }

    private static void WakeAll(StoreTransaction store, string conversationId)
    {
        store.Wake(Topic.Conversations, conversationId);
        store.Wake(Topic.Requests, conversationId);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
