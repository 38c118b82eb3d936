namespace LiveTakeover.Handoff;

/// <summary>The agent in control.</summary>
public sealed record Holder(string AgentId, string Name)
{
    internal Actor AsActor => new(AgentId, Name);
}

/// <summary>Who answers the person now.</summary>
/// <param name="Epoch">Grows by one with every change of control.</param>
/// <param name="Holder">The agent in control, or null: the bot.</param>
public sealed record Control(long Epoch, Holder? Holder)
{
    public static readonly Control Bot = new(0, null);
}
