using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Team.Closing;
using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>One row of a list: a conversation and its request.</summary>
/// <param name="Conversation">The conversation, with the presence of its person.</param>
/// <param name="Request">In a list of requests, the request itself; otherwise the conversation's latest request, if any.</param>
/// <param name="Hit">The line that contains the searched words; null if the person's name or the request's message contains them.</param>
public sealed record ConversationSummary(SummarizedConversation Conversation, UserRequest? Request, Excerpt? Hit = null)
{
    /// <summary>What was said of the conversation when it ended; null in lists that do not show it, and if nothing was said.</summary>
    public ConversationEnding? Ending { get; init; }
}

public sealed record SummarizedConversation
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>The identity that the person's site has stated; null if no site has verified them.</summary>
    public VerifiedPerson? Verified { get; init; }

    public string? Locale { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    public required long LastSeq { get; init; }

    public required Control Control { get; init; }

    /// <summary>True if the bot keeps silent: a story paused it, or an agent answered while the person was away.</summary>
    public bool BotPaused { get; init; }

    /// <summary>When the person last came back online while a request of theirs was not closed.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>When the person's data was erased. Nothing is left then but the fact that the conversation existed.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public required PresenceStatus User { get; init; }
}
