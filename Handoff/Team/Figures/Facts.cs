using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>The facts of a period that figures need: no text, and no personal data except the agents'.</summary>
/// <param name="Conversations">Per day of the period, in order.</param>
/// <param name="Requests">Each request.</param>
/// <param name="Takeovers">Each takeover.</param>
internal sealed record Facts(
    IReadOnlyList<ConversationCount> Conversations, IReadOnlyList<RequestFact> Requests, IReadOnlyList<TakeoverFact> Takeovers)
{
    /// <summary>Each answer of an agent to something that a person said while the agent had control.</summary>
    public IReadOnlyList<AnswerFact> Answers { get; init; } = [];
}

/// <param name="Begun">Conversations in which the person wrote their first line.</param>
/// <param name="ByBot">Those of them in which no request was made and no agent took control.</param>
internal sealed record ConversationCount(int Begun, int ByBot)
{
    public static readonly ConversationCount None = new(0, 0);
}

/// <param name="AskedAt">When the story created the request.</param>
/// <param name="TakenAt">When an agent first took control after the request; the time of the request if an agent already had
/// control.</param>
/// <param name="AnsweredAt">When an agent first wrote to the person after that.</param>
/// <param name="TakenBy">The first agent who took control.</param>
/// <param name="Story">The story that created the request.</param>
internal sealed record RequestFact(Instant AskedAt, Instant? TakenAt, Instant? AnsweredAt, Holder? TakenBy, string? Story)
{
    public string? GroupId { get; init; }
}

/// <param name="TakenAt">When the agent took control, or accepted a transfer.</param>
/// <param name="AnsweredAt">When the agent first wrote to the person.</param>
/// <param name="ReleasedAt">When the agent's control ended, for any reason.</param>
/// <param name="Agent">The agent.</param>
/// <param name="Story">The story that created the request, if there was one.</param>
/// <param name="Outcome">What came of it, in the team's words.</param>
/// <param name="Score">What the person said of it, from 1 to 5.</param>
/// <param name="Tags">The tags of the conversation, as they are now.</param>
internal sealed record TakeoverFact(
    Instant TakenAt, Instant? AnsweredAt, Instant? ReleasedAt, Holder Agent, string? Story, string? Outcome, int? Score,
    IReadOnlyList<string> Tags)
{
    public Duration? Length => ReleasedAt - TakenAt;
}

/// <param name="AskedAt">When the person said the first thing that was not answered yet.</param>
/// <param name="AnsweredAt">When the agent answered.</param>
/// <param name="Agent">The agent.</param>
/// <param name="Story">The story that created the request, if there was one.</param>
/// <param name="GroupId">The group of the request.</param>
internal sealed record AnswerFact(Instant AskedAt, Instant AnsweredAt, Holder Agent, string? Story, string? GroupId);
