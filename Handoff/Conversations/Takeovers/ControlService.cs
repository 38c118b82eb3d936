using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>Takes and releases control. Each change is one transaction: the holder, the notice, the event and the request.</summary>
public sealed class ControlService(
    IDatabase database, IConversationOwners owners, TimeProvider time, IOptions<HandoffOptions> options)
{
    private readonly ControlLines lines = new(time);

    /// <summary>
    /// Takes control if nobody has it and the person is online. When several agents try, one wins and the others learn who did. It
    /// succeeds without a change if the agent already has control.
    /// </summary>
    public Task<TakeResult> TakeAsync(string conversationId, Holder agent, CancellationToken cancellationToken = default) =>
        owners.DoAsync(conversationId, new Taking(conversationId, agent), cancellationToken);

    /// <returns>False if the agent did not have control.</returns>
    public Task<bool> ReleaseAsync(string conversationId, string agentId, CancellationToken cancellationToken = default) =>
        owners.DoAsync(conversationId, new Releasing(conversationId, agentId), cancellationToken);

    /// <summary>Releases a colleague's control. They are notified, and the request is open again.</summary>
    /// <returns>False if nobody has control.</returns>
    public Task<bool> ReleaseOfColleagueAsync(
        string conversationId, Actor by, string reason, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store => ConversationTable.Find(store, conversationId) is { Control.Holder: { } holder }
                && Release(
                    store, conversationId, holder.AgentId, new ControlEnd(RequestState.Open, ConversationActs.ControlReleased, by, reason)),
            cancellationToken);

    /// <summary>
    /// Releases conversations of agents whose hub page was gone for longer than the control lease. Their requests are open again.
    /// </summary>
    public async Task ReleaseExpiredAsync(CancellationToken cancellationToken = default)
    {
        var since = (time.GetUtcNow() - options.Value.ControlLease).ToUnixTimeMilliseconds();
        var expired = await database.ReadAsync(store => ConversationTable.HeldByAbsentAgents(store, since), cancellationToken);
        foreach (var conversation in expired)
            await database.WriteAsync(store => ReleaseIfGone(store, conversation.Id, since), cancellationToken);
    }

    internal TakeResult Take(StoreTransaction store, string conversationId, Holder agent)
    {
        if (ConversationTable.Find(store, conversationId) is not { ErasedAt: null } conversation)
            return new(TakeOutcome.UnknownConversation);
        if (conversation.Control.Holder is { } holder)
            return new(holder.AgentId == agent.AgentId ? TakeOutcome.Taken : TakeOutcome.HeldByAnother, conversation.Control);
        if (!PresenceTable.Status(store, PresenceService.OfUser(conversationId), Now()).Online)
            return new(TakeOutcome.UserOffline, conversation.Control);

        // Another node may have been faster: the conditional UPDATE decides, not the check above.
        if (!ConversationTable.TakeControl(store, conversationId, agent))
            return new(TakeOutcome.HeldByAnother, ConversationTable.Find(store, conversationId)!.Control);
        PresenceTable.Heard(store, PresenceService.OfAgent(agent.AgentId), Now());
        store.Count(Instruments.ControlChanges, Instruments.Tag("change", "taken"));
        store.Publish(new ControlTaken(conversation, agent, time.GetUtcNow()));
        lines.Taken(store, conversation, agent);
        RequestWork.Start(store, conversation, agent, time.GetUtcNow());
        store.Record(time.GetUtcNow(), agent.AsActor, ConversationActs.ControlTaken, conversationId, Of(conversation));
        WakeAll(store, conversationId);
        return new(TakeOutcome.Taken, new Control(conversation.Control.Epoch + 1, agent));
    }

    /// <summary>
    /// Releases all conversations of an agent who leaves the team or may no longer take control, so that no person waits for them.
    /// </summary>
    internal void ReleaseAllOf(StoreTransaction store, string agentId, Actor by)
    {
        foreach (var held in ConversationTable.HeldBy(store, agentId))
            Release(store, held.Id, agentId, new ControlEnd(RequestState.Open, ConversationActs.ControlReleased, by));
    }

    /// <summary>Releases control as the agent who has it.</summary>
    /// <returns>False if the agent does not have control.</returns>
    internal bool ReleaseByHolder(StoreTransaction store, string conversationId, string agentId) =>
        Release(store, conversationId, agentId, ControlEnd.ByHolder);

    /// <summary>Releases control of an erased conversation. The agent in control is notified.</summary>
    internal void ReleaseErased(StoreTransaction store, Conversation conversation, Actor by, string? reason)
    {
        if (conversation.Control.Holder is not { } holder) return;
        Release(store, conversation.Id, holder.AgentId, new ControlEnd(RequestState.Closed, ConversationActs.ControlReleased, by, reason));
    }

    private bool Release(StoreTransaction store, string conversationId, string agentId, ControlEnd ending)
    {
        if (ConversationTable.Find(store, conversationId) is not { Control.Holder: { } holder } conversation) return false;
        if (!ConversationTable.ReleaseControl(store, conversationId, agentId)) return false;
        store.Count(Instruments.ControlChanges, Instruments.Tag("change", "released"));
        lines.Released(store, conversation, ending.By is { } other ? new Holder(other.Id, other.Name) : holder);
        var by = ending.EndedBy(holder);
        RequestWork.End(store, conversation, ending.Request, by, time.GetUtcNow());
        store.Record(time.GetUtcNow(), by, ending.Action, conversationId, Of(conversation, holder), ending.Reason);
        store.Publish(new ControlReleased(conversation, holder, ending, time.GetUtcNow()));
        WakeAll(store, conversationId);
        return true;
    }

    private bool ReleaseIfGone(StoreTransaction store, string conversationId, long since) =>
        ConversationTable.HeldByAbsentAgents(store, since).FirstOrDefault(held => held.Id == conversationId)?.Control.Holder is { } holder
        && Release(store, conversationId, holder.AgentId, ControlEnd.ByLease);

    private static ActDetails Of(Conversation conversation, Holder? holder = null)
    {
        var details = new ActDetails { ["user"] = conversation.UserName };
        if (holder is not null) details["holder"] = holder.Name;
        return details;
    }

    private static void WakeAll(StoreTransaction store, string conversationId)
    {
        store.Notify(Topics.Conversations, conversationId);
        store.Notify(Topics.Requests, conversationId);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<TakeResult> TakeHereAsync(Taking taking, CancellationToken cancellationToken) =>
        database.WriteAsync(store => Take(store, taking.ConversationId, taking.Agent), cancellationToken);

    private Task<bool> ReleaseHereAsync(Releasing releasing, CancellationToken cancellationToken) => database.WriteAsync(
        store => ReleaseByHolder(store, releasing.ConversationId, releasing.AgentId), cancellationToken);

    private sealed record Taking(string ConversationId, Holder Agent) : IOwnedWork<ControlService, TakeResult>
    {
        public Task<TakeResult> DoAsync(ControlService service, CancellationToken cancellationToken) =>
            service.TakeHereAsync(this, cancellationToken);
    }

    private sealed record Releasing(string ConversationId, string AgentId) : IOwnedWork<ControlService, bool>
    {
        public Task<bool> DoAsync(ControlService service, CancellationToken cancellationToken) =>
            service.ReleaseHereAsync(this, cancellationToken);
    }
}

public enum TakeOutcome
{
    Taken,
    HeldByAnother,
    UserOffline,
    UnknownConversation,

    /// <summary>The account was removed, or its role does not allow takeovers.</summary>
    NoAgent,
}

/// <summary>The result of an attempt to take control. <see cref="Control"/> says who has it now.</summary>
public sealed record TakeResult(TakeOutcome Outcome, Control? Control = null);
