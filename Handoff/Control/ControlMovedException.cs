namespace LiveTakeover.Handoff;

/// <summary>
/// The line was refused because control of the conversation has moved on since its author began.
/// It is a cancellation: a turn that meets it ends, and nothing of it is kept.
/// </summary>
public sealed class ControlMovedException(string conversationId)
    : OperationCanceledException($"Control of conversation {conversationId} has moved on; the line was not sent.")
{
    public string ConversationId { get; } = conversationId;
}
