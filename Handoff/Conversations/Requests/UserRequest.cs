using System.Text.Json.Serialization;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Handoff.Conversations.Requests;

public enum RequestState
{
    Open = 1,
    InProgress = 2,
    Closed = 3,
}

/// <summary>One step of the person's path through the stories, with their answer.</summary>
public sealed record StoryStep(string Story, string Step, string? Answer);

public sealed record Assignee(string Id, string Name);

/// <summary>A person's request to talk to a human.</summary>
public sealed record UserRequest
{
    public required string Id { get; init; }

    public required string ConversationId { get; init; }

    public required string Message { get; init; }

    /// <summary>The message by language (<c>en</c>, <c>fr</c>), where its story says it in several; else null.</summary>
    public IReadOnlyDictionary<string, string>? Translations { get; init; }

    public required RequestState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Assignee? Assignee { get; init; }

    public string? GroupId { get; init; }

    /// <summary>The person's path through the stories up to the request.</summary>
    public required IReadOnlyList<StoryStep> StoryPath { get; init; }
}

/// <summary>A request to create.</summary>
/// <param name="Message">1 to 1,000 characters (code points), not blank.</param>
public sealed record NewUserRequest(
    string ConversationId, string Message, IReadOnlyList<StoryStep> StoryPath, string? AssigneeId = null, string? GroupId = null)
{
    /// <summary>The message by language, for agents who read another one than the person. Each is 1 to 1,000 characters.</summary>
    public IReadOnlyDictionary<string, string>? Translations { get; init; }

    /// <summary>The turn that creates it: a turn that runs again creates no second request. Null outside of turns.</summary>
    [JsonIgnore]
    public Turn? Turn { get; init; }
}
