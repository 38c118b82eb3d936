using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Programs;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Takes control for members of the team and for their programs.</summary>
public sealed class AgentTakeovers(IDatabase database, IConversationOwners owners, ControlService control)
{
    /// <summary>
    /// As <see cref="ControlService.TakeAsync"/>, if the account may take control at that moment. It may have been removed or demoted
    /// after its request was authorized, and nobody would release what it takes then.
    /// </summary>
    public Task<TakeResult> TakeAsync(string conversationId, Holder agent, CancellationToken cancellationToken = default) =>
        owners.DoAsync(conversationId, new Taking(conversationId, agent), cancellationToken);

    private Task<TakeResult> TakeHereAsync(Taking taking, CancellationToken cancellationToken) => database.WriteAsync(
        store => MayTakeControl(store, taking.Agent.AgentId)
            ? control.Take(store, taking.ConversationId, taking.Agent)
            : new TakeResult(TakeOutcome.NoAgent),
        cancellationToken);

    private static bool MayTakeControl(StoreTransaction store, string id) =>
        AccountTable.FindAgent(store, id) is not null || ApiKeyTable.FindAgent(store, id) is not null;

    private sealed record Taking(string ConversationId, Holder Agent) : IOwnedWork<AgentTakeovers, TakeResult>
    {
        public Task<TakeResult> DoAsync(AgentTakeovers service, CancellationToken cancellationToken) =>
            service.TakeHereAsync(this, cancellationToken);
    }
}
