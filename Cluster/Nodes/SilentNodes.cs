using System.Collections.Concurrent;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>Members that do not answer now. They may be dead, and some time passes until all nodes agree that they are.</summary>
internal sealed class SilentNodes
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestAnswerIfAnyIsSilent = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<SiloAddress, bool> silent = new();

    /// <summary>
    /// How long to wait for an owner before this node does its work. It may be on a node that is silent, so nobody waits long while
    /// there is one.
    /// </summary>
    public TimeSpan Patience => silent.IsEmpty ? LongestAnswer : LongestAnswerIfAnyIsSilent;

    /// <returns>True if it was not known.</returns>
    public bool Add(SiloAddress node) => silent.TryAdd(node, true);

    public void Remove(SiloAddress node) => silent.TryRemove(node, out _);
}
