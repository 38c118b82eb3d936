namespace LiveTakeover.Handoff;

public enum RequestState
{
    Open = 1,
    InProgress = 2,
    Closed = 3,
}

/// <summary>A stop on the way through the stories, with what the person answered there.</summary>
public sealed record StoryStep(string Story, string Step, string? Answer);

public enum AssignOutcome
{
    Assigned,
    UnknownRequest,

    /// <summary>Closed, or in the hands of the agent who has control.</summary>
    NotOpen,
    UnknownColleague,
}

public sealed record Assignee(string Id, string Name);

/// <summary>A person's wish to talk to a human.</summary>
public sealed record UserRequest
{
    public required string Id { get; init; }

    public required string ConversationId { get; init; }

    public required string Message { get; init; }

    public required RequestState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Assignee? Assignee { get; init; }

    public string? GroupId { get; init; }

    /// <summary>The story path that led to the request.</summary>
    public required IReadOnlyList<StoryStep> StoryPath { get; init; }
}

/// <summary>A request as a story makes it.</summary>
/// <param name="Message">1 to 1,000 characters (code points), not blank.</param>
public sealed record NewUserRequest(
    string ConversationId, string Message, IReadOnlyList<StoryStep> StoryPath, string? AssigneeId = null, string? GroupId = null);
