using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>
/// Tells each other node what changed here, and once in a second that this node lives. Readers at this node look again when another
/// node stops answering, because it may have written something and not told it.
/// </summary>
internal sealed class TellOtherNodes(
    OtherNodes others, Neighbours neighbours, SilentNodes silent, ChangeSignals signals, TimeProvider time, ILogger<TellOtherNodes> log)
    : LastingService("Changes for other nodes", time, log)
{
    private readonly Dictionary<SiloAddress, NodeLine> lines = [];

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (true)
        {
            await WaitAsync(stopping);
            var members = neighbours.Members;
            foreach (var gone in lines.Keys.Except(members).ToList()) Drop(gone);
            var changes = others.TakeAll().Distinct().ToList();
            foreach (var member in members) LineTo(member, stopping).Tell(changes);
            GoesWell();
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(others.WaitAsync(either.Token), Task.Delay(NodeLine.LongestSilence, TimeProvider.System, either.Token));
        await either.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private NodeLine LineTo(SiloAddress member, CancellationToken stopping)
    {
        if (!lines.TryGetValue(member, out var line))
            lines[member] = line = new NodeLine(member, neighbours.At(member), silent, signals, stopping);
        return line;
    }

    private void Drop(SiloAddress gone)
    {
        lines.Remove(gone);
        silent.Remove(gone);
        signals.NotifyAll();
    }
}
