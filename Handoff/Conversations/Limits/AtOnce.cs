namespace LiveTakeover.Handoff.Conversations.Limits;

/// <summary>How many requests of a kind may be under way at once; whoever comes later waits in line.</summary>
public sealed class AtOnce
{
    public int PerConversation { get; set; }

    public int PerAddress { get; set; }

    /// <summary>On this node, from all addresses.</summary>
    public int InAll { get; set; }

    /// <summary>How many of an address may wait in line; the next one is refused.</summary>
    public int Waiting { get; set; }

    public bool IsPositive => PerConversation >= 1 && PerAddress >= 1 && InAll >= 1 && Waiting >= 0;
}
