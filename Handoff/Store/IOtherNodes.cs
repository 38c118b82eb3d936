namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Tells the other nodes of the store about changes. Without a registered one, this process is the only node. An implementation
/// passes on what it hears from them by <see cref="ChangeSignals.NotifyFromOtherNode"/>.
/// </summary>
public interface IOtherNodes
{
    /// <summary>Tells them soon, in the order of the calls. It never waits; the other nodes may miss it if this node ends.</summary>
    void Tell(Change change);
}
