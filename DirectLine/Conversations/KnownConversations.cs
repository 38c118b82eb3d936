using LiveTakeover.DirectLine.Errors;
using LiveTakeover.Handoff.Conversations;

namespace LiveTakeover.DirectLine.Conversations;

internal static class KnownConversations
{
    /// <summary>The conversation. For clients, an erased conversation does not exist.</summary>
    public static async Task<Conversation> KnownAsync(this ConversationService conversations, string id, CancellationToken cancellation) =>
        await conversations.FindAsync(id, cancellation) is { ErasedAt: null } known ? known : throw Refusal.UnknownConversation();
}
