namespace LiveTakeover.Handoff;

/// <summary>The person has deleted this conversation: nothing can be said in it any more.</summary>
public sealed class ConversationErasedException(string conversationId) : InvalidOperationException($"The conversation {conversationId} was deleted by its person.");
