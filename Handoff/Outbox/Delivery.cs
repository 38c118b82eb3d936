using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>What became of a line that went to a channel.</summary>
/// <param name="ActivityId">The line's id in the log.</param>
/// <param name="ChannelActivityId">The id that the channel gave it, if it gave one.</param>
/// <param name="Failure">Why it did not reach the channel; null if it did.</param>
public sealed record Delivery(
    string ConversationId, long Seq, DateTimeOffset At, string ActivityId, string? ChannelActivityId, string? Failure);

/// <summary>The log after the outbox's cursor, and where its lines go.</summary>
public sealed record OutboxPage(ConversationReference Reference, IReadOnlyList<LogEntry> Entries);
