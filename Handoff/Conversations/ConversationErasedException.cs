namespace LiveTakeover.Handoff.Conversations;

/// <summary>The person has erased this conversation, so no line can be appended to it.</summary>
public sealed class ConversationErasedException(string conversationId)
    : InvalidOperationException($"The conversation {conversationId} was deleted by its person.");
