using LiveTakeover.AgentHub.Stories;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.AgentHub.Live;

/// <summary>The messages that the server pushes to the hub's page.</summary>
internal interface IAgentClient
{
    /// <summary>These have changed. The page reads again the ones that it shows.</summary>
    Task Changed(IReadOnlyList<ChangeView> changes);

    /// <summary>The person of a followed conversation is typing.</summary>
    Task UserTyping(TypingView typing);

    /// <summary>A designer has the story open that this page has open, or has left it.</summary>
    Task DesignerAt(DesignerView designer);
}

/// <param name="Topic">
/// requests, conversations, presence, support, stories, accounts, news, read, answers, programs, requestnews, deliveries or lines.
/// </param>
/// <param name="Id">The id of the changed thing, or of its conversation; * if any id may have changed.</param>
internal sealed record ChangeView(string Topic, string Id)
{
    public static ChangeView Of(Change change) => new(change.Topic.Name, change.Id);
}

/// <param name="Text">The person's text so far, for the agent in control and only if an administrator allows it; otherwise null.</param>
internal sealed record TypingView(string ConversationId, AuthorView Author, string? Text);
