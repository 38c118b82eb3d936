using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Takes control for members of the team.</summary>
public sealed class AgentTakeovers(IDatabase database, ControlService control)
{
    /// <summary>
    /// As <see cref="ControlService.TakeAsync"/>, if the account may take control at that moment. It may have been removed or demoted
    /// after its request was authorized, and nobody would release what it takes then.
    /// </summary>
    public Task<TakeResult> TakeAsync(string conversationId, Holder agent, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store => AccountTable.FindAgent(store, agent.AgentId) is null
                ? new TakeResult(TakeOutcome.NoAgent)
                : control.Take(store, conversationId, agent),
            cancellationToken);
}
