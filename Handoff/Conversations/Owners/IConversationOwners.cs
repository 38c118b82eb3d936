namespace LiveTakeover.Handoff.Conversations.Owners;

/// <summary>Which node owns a conversation: it runs the conversation's turns, and may keep a copy of it in memory.</summary>
public interface IConversationOwners
{
    /// <summary>True while this node owns the conversation. Only then is a copy in memory right.</summary>
    bool IsHere(string conversationId);
}
