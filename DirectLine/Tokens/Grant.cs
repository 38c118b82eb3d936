using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LiveTakeover.DirectLine;

/// <summary>What a credential allows: a secret every conversation, a token its own.</summary>
/// <param name="ConversationId">The one conversation of a token; null for a secret.</param>
/// <param name="UserId">The person whom the token is bound to, if any.</param>
internal sealed record Grant(string? ConversationId, string? UserId, string? UserName, IReadOnlyList<string> TrustedOrigins)
{
    private const string Conversation = "conv", User = "user", Name = "name", Origin = "origin";

    /// <summary>What the id of a user whom a token is bound to begins with.</summary>
    public const string UserPrefix = "dl_";

    public static readonly Grant Secret = new(null, null, null, []);

    public bool Covers(string conversationId) => ConversationId is null || ConversationId == conversationId;

    public IEnumerable<Claim> Claims()
    {
        yield return new(Conversation, ConversationId!);
        if (UserId is not null) yield return new(User, UserId);
        if (UserName is not null) yield return new(Name, UserName);
        foreach (var origin in TrustedOrigins) yield return new(Origin, origin);
    }

    public static Grant From(JsonWebToken token) => new(
        Claim(token, Conversation),
        Claim(token, User),
        Claim(token, Name),
        [.. token.Claims.Where(claim => claim.Type == Origin).Select(claim => claim.Value)]);

    private static string? Claim(JsonWebToken token, string type) => token.TryGetClaim(type, out var claim) ? claim.Value : null;
}
