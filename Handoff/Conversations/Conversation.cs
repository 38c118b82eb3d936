using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>One person's thread with the bot on one channel.</summary>
public sealed record Conversation
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>The person's language, as their last activity said it (a BCP 47 tag), if any did.</summary>
    public string? Locale { get; init; }

    /// <summary>How to reach the person on their channel.</summary>
    public required ConversationReference Reference { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public long LastSeq { get; init; }

    /// <summary>The last entry that the bot has dealt with.</summary>
    public long TurnSeq { get; init; }

    /// <summary>The last entry that the bot is to deal with.</summary>
    public long LastInboundSeq { get; init; }

    /// <summary>A story paused the bot. Releasing control ends the pause.</summary>
    public bool BotPaused { get; init; }

    /// <summary>When the person deleted it; null while it is there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public Control Control { get; init; } = Control.Bot;

    /// <summary>The bot may answer a line that arrived under this control epoch.</summary>
    public bool BotMayAnswer(long epoch) => Control.Holder is null && Control.Epoch == epoch && !BotPaused && ErasedAt is null;
}
