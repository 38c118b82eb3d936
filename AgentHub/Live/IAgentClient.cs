using LiveTakeover.Handoff;

namespace LiveTakeover.AgentHub;

/// <summary>What the server tells the hub's page without being asked.</summary>
internal interface IAgentClient
{
    /// <summary>These have changed: read again what you show of them.</summary>
    Task Changed(IReadOnlyList<ChangeView> changes);

    /// <summary>The person of a conversation that this connection follows is typing.</summary>
    Task UserTyping(TypingView typing);
}

/// <param name="Topic">requests, conversations, presence, support, stories, accounts, news, answers, requestnews or deliveries.</param>
/// <param name="Id">Of what has changed, or of its conversation; * where nobody knows what has.</param>
internal sealed record ChangeView(string Topic, string Id)
{
    public static ChangeView Of(Wake change) => new(change.Topic.ToString().ToLowerInvariant(), change.Id);
}

/// <param name="Text">What they have written so far, for the agent in control where an administrator allows it; else null.</param>
internal sealed record TypingView(string ConversationId, AuthorView Author, string? Text);
