using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>The result of sending a line to a channel.</summary>
/// <param name="ActivityId">The line's id in the log.</param>
/// <param name="ChannelActivityId">The channel's own id of the line, if the channel returned one.</param>
/// <param name="Failure">The reason of the failure; null if the line was delivered.</param>
public sealed record Delivery(
    string ConversationId, long Seq, DateTimeOffset At, string ActivityId, string? ChannelActivityId, string? Failure);

/// <summary>A line whose delivery failed.</summary>
/// <param name="At">When the delivery failed.</param>
/// <param name="MayGoAgain">False for a line of the bot after control has changed: it would interrupt the agent, or come out of
/// order.</param>
/// <param name="GoesAgain">True if a retry has been requested and is pending.</param>
public sealed record FailedLine(string ConversationId, long Seq, DateTimeOffset At, string Reason, bool MayGoAgain, bool GoesAgain);

/// <summary>A channel does not accept the conversation's next line at the moment; the outbox keeps retrying.</summary>
public sealed record WaitingLines(string ConversationId, DateTimeOffset Since, string Reason);

/// <summary>The log entries after the outbox cursor, and the address to send them to.</summary>
/// <param name="Again">Failed lines before the cursor whose retry was requested. They are sent first.</param>
/// <param name="HasMore">True if there may be more entries after these. Entries appended later notify their readers.</param>
public sealed record OutboxPage(
    ConversationReference Reference, IReadOnlyList<LogEntry> Again, IReadOnlyList<LogEntry> Entries, bool HasMore);
