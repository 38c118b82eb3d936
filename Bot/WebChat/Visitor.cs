using LiveTakeover.Handoff;

namespace LiveTakeover.Bot;

/// <summary>Who a browser is to the chat page: the same browser is the same person in the same conversation.</summary>
/// <param name="UserId">The person, as Direct Line knows them.</param>
/// <param name="ConversationId">Where they talk. For a signed-in person, where they did when the cookie was written.</param>
/// <param name="SignedIn">For somebody whom a site vouches for.</param>
internal sealed record Visitor(string UserId, string ConversationId, SignedIn? SignedIn = null)
{
    public static Visitor New() => new($"dl_{OpaqueId.New()}", OpaqueId.New());

    public Visitor StartsOver() => this with { ConversationId = OpaqueId.New() };
}

/// <param name="Subject">Who they are on their site.</param>
/// <param name="Until">When the browser forgets it again.</param>
internal sealed record SignedIn(string Subject, DateTimeOffset Until);
