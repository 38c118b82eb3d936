using LiveTakeover.Handoff;

namespace LiveTakeover.DirectLine;

internal static class KnownConversations
{
    /// <summary>The conversation, unless there is none or its person has deleted it: to clients that is the same.</summary>
    public static async Task<Conversation> KnownAsync(this Handoff.Conversations conversations, string id, CancellationToken cancellation) =>
        await conversations.FindAsync(id, cancellation) is { ErasedAt: null } known ? known : throw Refusal.UnknownConversation();
}
