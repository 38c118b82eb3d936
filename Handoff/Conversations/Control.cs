namespace LiveTakeover.Handoff.Conversations;

/// <summary>The agent in control.</summary>
public sealed record Holder(string AgentId, string Name)
{
    public Actor AsActor => new(AgentId, Name);
}

/// <summary>Who may answer the person at the moment.</summary>
/// <param name="Epoch">The control epoch: it increases by one with every change of control.</param>
/// <param name="Holder">The agent in control; null while the bot is.</param>
public sealed record Control(long Epoch, Holder? Holder)
{
    public static readonly Control Bot = new(0, null);
}
