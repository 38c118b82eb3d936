namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>The filter of a list of conversations: all conditions that are not null must hold.</summary>
public sealed record ConversationQuery
{
    /// <summary>The agent in control.</summary>
    public string? HolderId { get; init; }

    /// <summary>As in <see cref="RequestQuery.Find"/>.</summary>
    public string? Find { get; init; }

    /// <summary>Only conversations with these ids.</summary>
    public IReadOnlyList<string>? Among { get; init; }
}
