using LiveTakeover.Handoff.Conversations.Files;

namespace LiveTakeover.Bot.WebChat;

/// <summary>The visitor of a browser on the chat page: the same browser is the same person in the same conversation.</summary>
/// <param name="UserId">The person's user id in Direct Line.</param>
/// <param name="ConversationId">The conversation. For a signed-in person, the one they had when the cookie was written.</param>
/// <param name="SignedIn">Set if a site has verified the person.</param>
internal sealed record Visitor(string UserId, string ConversationId, SignedIn? SignedIn = null)
{
    public static Visitor New() => new($"dl_{OpaqueId.New()}", OpaqueId.New());

    public Visitor StartsOver() => this with { ConversationId = OpaqueId.New() };
}

/// <param name="Subject">The site's own id of the person.</param>
/// <param name="Until">When the browser's sign-in expires.</param>
internal sealed record SignedIn(string Subject, DateTimeOffset Until);
