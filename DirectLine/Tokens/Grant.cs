using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LiveTakeover.DirectLine.Tokens;

/// <summary>What a credential permits: a secret covers every conversation, a token only its own.</summary>
/// <param name="ConversationId">The token's conversation; null for a secret.</param>
/// <param name="UserId">The user that the token is bound to, if any.</param>
internal sealed record Grant(string? ConversationId, string? UserId, string? UserName, IReadOnlyList<string> TrustedOrigins)
{
    private const string Conversation = "conv", User = "user", Name = "name", Origin = "origin";

    /// <summary>The prefix of a user id that a token can be bound to.</summary>
    public const string UserPrefix = "dl_";

    public static readonly Grant Secret = new(null, null, null, []);

    /// <summary>True if a token can be bound to the id. The prefix alone would be one person for everybody.</summary>
    public static bool MayBind(string id) =>
        id.StartsWith(UserPrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(id[UserPrefix.Length..]);

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
