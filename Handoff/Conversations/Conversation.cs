using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations;

/// <summary>One person's thread with the bot on one channel.</summary>
public sealed record Conversation
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>The person's language (a BCP 47 tag) from their latest activity that had one.</summary>
    public string? Locale { get; init; }

    /// <summary>How to reach the person on their channel.</summary>
    public required ConversationReference Reference { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public long LastSeq { get; init; }

    /// <summary>The last entry whose bot turn has ended.</summary>
    public long TurnSeq { get; init; }

    /// <summary>Last entry awaiting a bot turn.</summary>
    public long LastInboundSeq { get; init; }

    /// <summary>True after a story paused the bot. Releasing control, closing the request, and an agent end the pause.</summary>
    public bool BotPaused { get; init; }

    /// <summary>When the person erased the conversation; null if they have not.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public Control Control { get; init; } = Control.Bot;

    /// <summary>True if the bot has had control without a break since this epoch.</summary>
    public bool BotHas(long epoch) => Control.Holder is null && Control.Epoch == epoch;

    /// <summary>True if the bot may answer a line that was appended in this control epoch.</summary>
    public bool BotMayAnswer(long epoch) => BotHas(epoch) && !BotPaused && ErasedAt is null;
}
