using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>What happened in a period, as far as figures ask: no words, and nobody but agents.</summary>
internal sealed record Facts(
    IReadOnlyList<ConversationFact> Conversations, IReadOnlyList<RequestFact> Requests, IReadOnlyList<TakeoverFact> Takeovers);

/// <param name="BegunAt">When the person said something for the first time.</param>
/// <param name="ByBot">No request was made in it, and no agent has taken control.</param>
internal sealed record ConversationFact(Instant BegunAt, bool ByBot);

/// <param name="AskedAt">When the story made the request.</param>
/// <param name="TakenAt">When an agent first had control for it; at once if one had it already.</param>
/// <param name="AnsweredAt">When an agent first said something to the person after that.</param>
/// <param name="TakenBy">The agent who took control first.</param>
/// <param name="Story">The story that made the request.</param>
internal sealed record RequestFact(Instant AskedAt, Instant? TakenAt, Instant? AnsweredAt, Holder? TakenBy, string? Story)
{
    public Duration? Waiting => TakenAt - AskedAt;

    public Duration? ToFirstLine => AnsweredAt - AskedAt;
}

/// <param name="TakenAt">When the agent took control, or a colleague passed it on to them.</param>
/// <param name="AnsweredAt">When they first said something to the person.</param>
/// <param name="ReleasedAt">When they had control no more, for whatever reason.</param>
/// <param name="Agent">The agent.</param>
/// <param name="Story">The story that had made the request, if there was one.</param>
internal sealed record TakeoverFact(Instant TakenAt, Instant? AnsweredAt, Instant? ReleasedAt, Holder Agent, string? Story)
{
    public Duration? ToFirstLine => AnsweredAt - TakenAt;

    public Duration? Length => ReleasedAt - TakenAt;
}
