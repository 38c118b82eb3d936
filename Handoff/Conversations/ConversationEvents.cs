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

/// <summary>An agent answered a request while the person was away.</summary>
/// <param name="Request">The request, as it is now.</param>
/// <param name="Conversation">The conversation, as it was before.</param>
/// <param name="Line">The answer.</param>
public sealed record RequestReplied(UserRequest Request, Conversation Conversation, LogEntry Line);

/// <summary>The person said something to an answer that waited for them.</summary>
/// <param name="Request">The request, which is open again.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Line">What they said first.</param>
public sealed record RequestAnswered(UserRequest Request, Conversation Conversation, LogEntry Line);

/// <summary>A line of the person came after an answer that waited for them.</summary>
internal sealed record ReplyReceived(string RequestId, LogEntry Line);

/// <summary>The agent in control said something to the person.</summary>
public sealed record AgentAnswered(LogEntry Line);
