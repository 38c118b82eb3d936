namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>The filter of a list of conversations: all conditions that are not null must hold.</summary>
public sealed record ConversationQuery
{
    /// <summary>The agent in control.</summary>
    public string? HolderId { get; init; }

    /// <summary>The last line was said then, or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The last line was said before then.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>An agent who has had control of the conversation.</summary>
    public string? AgentId { get; init; }

    /// <summary>The name of the story that asked for a human.</summary>
    public string? Story { get; init; }

    /// <summary>A language (<c>fr</c>), in any region.</summary>
    public string? Language { get; init; }

    /// <summary>A tag that the team gave the conversation.</summary>
    public string? Tag { get; init; }

    /// <summary>The latest outcome of the conversation.</summary>
    public string? Outcome { get; init; }

    /// <summary>As in <see cref="RequestQuery.Find"/>.</summary>
    public string? Find { get; init; }

    /// <summary>Only conversations with these ids.</summary>
    public IReadOnlyList<string>? Among { get; init; }
}
