using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>What became of a line that went to a channel.</summary>
/// <param name="ActivityId">The line's id in the log.</param>
/// <param name="ChannelActivityId">The id that the channel gave it, if it gave one.</param>
/// <param name="Failure">Why it did not reach the channel; null if it did.</param>
public sealed record Delivery(
    string ConversationId, long Seq, DateTimeOffset At, string ActivityId, string? ChannelActivityId, string? Failure);

/// <summary>A line that did not reach its channel.</summary>
/// <param name="At">When that was settled.</param>
/// <param name="MayGoAgain">A bot's line may not once control has moved on: it would talk over the agent, or out of turn.</param>
/// <param name="GoesAgain">Somebody wants it to go again, and it is about to.</param>
public sealed record FailedLine(string ConversationId, long Seq, DateTimeOffset At, string Reason, bool MayGoAgain, bool GoesAgain);

/// <summary>A channel does not take the next line of a conversation at the moment, and is tried again and again.</summary>
public sealed record WaitingLines(string ConversationId, DateTimeOffset Since, string Reason);

/// <summary>The log after the outbox's cursor, and where its lines go.</summary>
/// <param name="Again">Lines before the cursor that somebody wants to go again; they go first.</param>
/// <param name="HasMore">There may be more after these. Whatever is appended later wakes its readers.</param>
public sealed record OutboxPage(ConversationReference Reference, IReadOnlyList<LogEntry> Again, IReadOnlyList<LogEntry> Entries, bool HasMore);
