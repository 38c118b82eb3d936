namespace LiveTakeover.Handoff;

/// <summary>Which conversations a list holds: those for which everything holds that is not null.</summary>
public sealed record ConversationQuery
{
    /// <summary>The agent in control.</summary>
    public string? HolderId { get; init; }

    /// <summary>As in <see cref="RequestQuery.Find"/>.</summary>
    public string? Find { get; init; }

    /// <summary>Only these.</summary>
    public IReadOnlyList<string>? Among { get; init; }
}
