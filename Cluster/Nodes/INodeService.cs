using Orleans;
using Orleans.Services;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>What a node tells another one.</summary>
[Alias("node")]
internal interface INodeService : IGrainService
{
    /// <summary>Changes that the calling node made. An empty list says that the calling node lives.</summary>
    /// <param name="changes">Topics and ids.</param>
    /// <param name="mayHaveMissed">True if changes before these may be missing.</param>
    [Alias("hear")]
    Task HearAsync(IReadOnlyList<(string Topic, string Id)> changes, bool mayHaveMissed);
}
