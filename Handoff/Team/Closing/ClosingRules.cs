namespace LiveTakeover.Handoff.Team.Closing;

/// <summary>What the team says of a conversation when an agent releases control, and whether the person is asked.</summary>
public sealed record ClosingRules
{
    public const int MostWords = 50;
    public const int LongestWord = 60;

    /// <summary>What can come of a takeover, in the team's own words.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Whether control is released only with an outcome. Programs and pages both have to give one.</summary>
    public bool OutcomeRequired { get; init; }

    /// <summary>What a conversation can be about, in the team's own words.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether the person is asked how the help was.</summary>
    public bool AsksPeople { get; init; }
}
