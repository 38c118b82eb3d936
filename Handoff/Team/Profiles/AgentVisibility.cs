namespace LiveTakeover.Handoff.Team.Profiles;

/// <summary>What people see of the agent who talks to them.</summary>
public enum AgentVisibility
{
    /// <summary>Only that an agent talks, not who it is.</summary>
    Nothing,
    Name,
    NameAndPicture,
}
