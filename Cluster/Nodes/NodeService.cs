using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>Hears the other nodes.</summary>
[Reentrant]
internal sealed class NodeService(ChangeSignals signals, GrainId id, Silo silo)
    : GrainService(id, silo, NullLoggerFactory.Instance), INodeService
{
    public Task HearAsync(IReadOnlyList<(string Topic, string Id)> changes, bool mayHaveMissed)
    {
        if (mayHaveMissed) signals.NotifyAll();
        foreach (var (topic, changed) in changes) signals.NotifyFromOtherNode(new Change(new Topic(topic), changed));
        return Task.CompletedTask;
    }
}
