using Orleans.Runtime;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>
/// The line to one other node. One message is on the way at a time, and what changes meanwhile goes with the next. After a failure
/// the other node is told that it may have missed something, until it hears.
/// </summary>
internal sealed class NodeLine(
    SiloAddress address, INodeService node, SilentNodes silent, ChangeSignals signals, CancellationToken stopping)
{
    private const int MostChanges = 10_000;

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    private readonly Lock changing = new();
    private HashSet<Change> waiting = [];
    private bool mayHaveMissed = true;
    private bool isSending;

    /// <summary>A node that hears nothing for longer than this is not reached.</summary>
    public static TimeSpan LongestSilence { get; } = TimeSpan.FromSeconds(1);

    public void Tell(IReadOnlyCollection<Change> changes)
    {
        lock (changing)
        {
            waiting.UnionWith(changes);
            if (waiting.Count > MostChanges) (mayHaveMissed, waiting) = (true, []);
            if (isSending) return;
            isSending = true;
        }

        _ = Task.Run(SendAsync, stopping);
    }

    private async Task SendAsync()
    {
        do
        {
            var (changes, missed) = Take();
            try
            {
                await node.HearAsync([.. changes.Select(change => (change.Topic.Name, change.Id))], missed)
                    .WaitAsync(LongestAnswer, TimeProvider.System, stopping);
                silent.Remove(address);
            }
            catch (Exception) when (!stopping.IsCancellationRequested)
            {
                Lose();
                return;
            }
        }
        while (HasMore());
    }

    private (HashSet<Change> Changes, bool Missed) Take()
    {
        lock (changing)
        {
            var taken = (waiting, mayHaveMissed);
            (waiting, mayHaveMissed) = ([], false);
            return taken;
        }
    }

    private bool HasMore()
    {
        lock (changing) return isSending = waiting.Count > 0 || mayHaveMissed;
    }

    // It goes on with the next change, or the next sign of life.
    private void Lose()
    {
        lock (changing) (mayHaveMissed, isSending) = (true, false);
        if (silent.Add(address)) signals.NotifyAll();
    }
}
