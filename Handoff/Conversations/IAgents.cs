using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Handoff.Conversations;

/// <summary>What conversations need to know about agents. A host without accounts has no agents.</summary>
public interface IAgents
{
    /// <summary>
    /// The agent of this id, if they may take control and be assigned requests; otherwise null. No node can take that right from
    /// them before the transaction ends.
    /// </summary>
    Assignee? Find(StoreTransaction store, string id);

    /// <summary>The ids of all who may take control and be assigned requests now.</summary>
    IReadOnlyCollection<string> Ids(StoreTransaction store);

    /// <summary>The public profile to show on an agent's line; null to show none.</summary>
    AgentProfile? ProfileOf(StoreTransaction store, Holder agent);
}

internal sealed class NoAgents : IAgents
{
    public Assignee? Find(StoreTransaction store, string id) => null;

    public IReadOnlyCollection<string> Ids(StoreTransaction store) => [];

    public AgentProfile? ProfileOf(StoreTransaction store, Holder agent) => null;
}
