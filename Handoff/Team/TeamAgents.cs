using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Profiles;

namespace LiveTakeover.Handoff.Team;

/// <summary>Implements <see cref="IAgents"/> with the team's accounts.</summary>
internal sealed class TeamAgents : IAgents
{
    public Assignee? Find(StoreTransaction store, string id) =>
        AccountTable.FindAgent(store, id) is { } account ? new Assignee(account.Id, account.Name) : null;

    public IReadOnlyCollection<string> Ids(StoreTransaction store) => AccountTable.AgentIds(store);

    public AgentProfile? ProfileOf(StoreTransaction store, Holder agent) => AgentProfiles.Of(store, agent);
}
