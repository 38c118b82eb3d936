using Orleans.Runtime;
using Orleans.Runtime.Services;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>The other nodes that are members now.</summary>
internal sealed class Neighbours(IServiceProvider services, ISiloStatusOracle members) : GrainServiceClient<INodeService>(services)
{
    public IReadOnlyList<SiloAddress> Members =>
        [.. members.GetApproximateSiloStatuses(onlyActive: true).Keys.Where(address => !address.Equals(members.SiloAddress))];

    public INodeService At(SiloAddress address) => GetGrainService(address);
}
