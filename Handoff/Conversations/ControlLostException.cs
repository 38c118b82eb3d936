namespace LiveTakeover.Handoff.Conversations;

/// <summary>
/// The line was refused because control of the conversation has changed since its author began. It counts as a cancellation: the
/// turn ends and its state is dropped.
/// </summary>
public sealed class ControlLostException(string conversationId)
    : OperationCanceledException($"Control of conversation {conversationId} has moved on; the line was not sent.")
{
    public string ConversationId { get; } = conversationId;
}
