namespace LiveTakeover.Handoff;

/// <summary>What a list shows of a conversation, and of the request that goes with it.</summary>
/// <param name="Conversation">The conversation, and whether its person is there.</param>
/// <param name="Request">In a list of requests the request itself, else the newest of the conversation, if any.</param>
/// <param name="Hit">The line that holds the words that were looked for; null where the name or the message holds them.</param>
public sealed record Listed(ListedConversation Conversation, UserRequest? Request, Excerpt? Hit = null);

public sealed record ListedConversation
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>What the person's site says of them; null for somebody whom no site vouches for.</summary>
    public VouchedPerson? Vouched { get; init; }

    public string? Locale { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    public required long LastSeq { get; init; }

    public required Control Control { get; init; }

    /// <summary>When the person was last there again after they had left, with a request that was not closed.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>When the person's data was deleted; then nothing is left but that there was a conversation.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public required PresenceStatus User { get; init; }
}
