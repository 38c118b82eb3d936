using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations;

/// <summary>A line was appended to the log.</summary>
/// <param name="Line">The line.</param>
/// <param name="Activity">The line's activity, so that no handler needs to parse the line's bytes again.</param>
public sealed record LineAppended(LogEntry Line, Activity Activity);

/// <summary>The name of the person in a conversation became known.</summary>
public sealed record PersonNamed(string ConversationId, string? Name);

/// <summary>A story or a bot requested a human.</summary>
public sealed record RequestMade(UserRequest Request);

/// <summary>An agent took control.</summary>
public sealed record ControlTaken(Conversation Conversation, Holder Agent, DateTimeOffset At);

/// <summary>An agent lost or released control.</summary>
/// <param name="Conversation">The conversation, as it was while the agent had control.</param>
/// <param name="Agent">The agent who had control.</param>
/// <param name="End">How control ended.</param>
/// <param name="At">When control ended.</param>
public sealed record ControlReleased(Conversation Conversation, Holder Agent, ControlEnd End, DateTimeOffset At);

/// <summary>The agent in control said something to the person.</summary>
public sealed record AgentAnswered(LogEntry Line);
