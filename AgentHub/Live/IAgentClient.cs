namespace LiveTakeover.AgentHub;

/// <summary>What the server tells the hub's page without being asked.</summary>
internal interface IAgentClient
{
    /// <summary>Something of this topic has changed: read again what you show of it.</summary>
    Task Changed(ChangeView change);

    /// <summary>The person of a conversation that this connection follows is typing.</summary>
    Task UserTyping(TypingView typing);
}

/// <param name="Topic">requests, conversations, presence, support, stories, accounts, news, answers, requestnews or deliveries.</param>
internal sealed record ChangeView(string Topic, string Id);

/// <param name="Text">What they have written so far, for the agent in control where an administrator allows it; else null.</param>
internal sealed record TypingView(string ConversationId, AuthorView Author, string? Text);
