namespace LiveTakeover.Handoff;

/// <summary>What people are shown of the agent who talks to them.</summary>
public enum AgentShown
{
    /// <summary>That an agent talks, and nothing of who it is.</summary>
    Nothing,
    Name,
    NameAndPicture,
}

/// <summary>An agent as a person is shown them, in a line of theirs.</summary>
/// <param name="Name">Their name, where the administrator allows it.</param>
/// <param name="Picture">The id of their picture, where the administrator allows it and they have one.</param>
internal sealed record ShownAgent(string Name, string? Picture);
