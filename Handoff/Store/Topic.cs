namespace LiveTakeover.Handoff.Store;

/// <summary>A kind of thing that changes. Each room declares the topics that it writes.</summary>
/// <param name="Name">The name, which other nodes know it by.</param>
/// <param name="IsOfOneNode">True if the other nodes need not hear of such changes: the node that made them does what is to do.</param>
public readonly record struct Topic(string Name, bool IsOfOneNode = false)
{
    public override string ToString() => Name;
}

/// <summary>A change in the store: readers of this topic and id read again.</summary>
public readonly record struct Change(Topic Topic, string Id);
