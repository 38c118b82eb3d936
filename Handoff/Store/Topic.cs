namespace LiveTakeover.Handoff.Store;

/// <summary>A kind of thing that changes. Each room declares the topics that it writes.</summary>
public readonly record struct Topic(string Name)
{
    public override string ToString() => Name;
}

/// <summary>A change in the store: readers of this topic and id read again.</summary>
public readonly record struct Change(Topic Topic, string Id);
