using System.Threading.Channels;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>The changes of this node that the other nodes have not been told of yet.</summary>
internal sealed class OtherNodes : IOtherNodes
{
    private readonly Channel<Change> changes = Channel.CreateUnbounded<Change>(new UnboundedChannelOptions { SingleReader = true });

    public void Tell(Change change) => changes.Writer.TryWrite(change);

    public async Task WaitAsync(CancellationToken cancellationToken) => await changes.Reader.WaitToReadAsync(cancellationToken);

    public IEnumerable<Change> TakeAll()
    {
        while (changes.Reader.TryRead(out var change)) yield return change;
    }
}
