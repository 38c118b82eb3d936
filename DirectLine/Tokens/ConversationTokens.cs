using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.DirectLine;

/// <summary>A token as its holder receives it.</summary>
public sealed record IssuedToken(string Token, TimeSpan Lifetime);

/// <summary>
/// Tokens for one conversation each. They are JWTs because Web Chat reads the claim <c>user</c> to learn who it is;
/// without it the person's own messages would be drawn on the bot's side.
/// </summary>
public sealed class ConversationTokens
{
    private const string ForRequests = "directline", ForStreams = "directline-stream";

    private readonly SigningKeys keys;
    private readonly DirectLineOptions options;
    private readonly TimeProvider clock;
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    internal ConversationTokens(SigningKeys keys, IOptions<DirectLineOptions> options, TimeProvider clock) =>
        (this.keys, this.options, this.clock) = (keys, options.Value, clock);

    /// <summary>A token for this conversation. With a user id, whatever is sent under it is that user's.</summary>
    public Task<IssuedToken> IssueAsync(string conversationId, string? userId, string? userName = null) =>
        IssueAsync(new Grant(conversationId, userId, userName, []));

    internal async Task<IssuedToken> IssueAsync(Grant grant) =>
        new(await SignAsync(grant, ForRequests, options.TokenLifetime), options.TokenLifetime);

    internal Task<string> IssueStreamTicketAsync(string conversationId) =>
        SignAsync(new Grant(conversationId, null, null, []), ForStreams, options.StreamLifetime);

    internal Task<Grant> VerifyAsync(string token) => VerifyAsync(token, ForRequests);

    internal Task<Grant> VerifyStreamTicketAsync(string ticket) => VerifyAsync(ticket, ForStreams);

    private async Task<string> SignAsync(Grant grant, string audience, TimeSpan lifetime)
    {
        var key = await keys.CurrentAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Subject = new ClaimsIdentity(grant.Claims()),
            IssuedAt = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<Grant> VerifyAsync(string token, string audience)
    {
        var claimed = Read(token);
        var result = await handler.ValidateTokenAsync(claimed, new TokenValidationParameters
        {
            ValidAudience = audience,
            ValidateIssuer = false,
            ValidateLifetime = false,
            IssuerSigningKey = await keys.FindAsync(claimed.Kid ?? "") ?? throw Refusal.WrongCredential(),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });
        if (!result.IsValid) throw Refusal.WrongCredential();

        // Checked here, by our clock and to the second: the library would let an expired token live five minutes on.
        if (claimed.ValidTo <= clock.GetUtcNow().UtcDateTime) throw Refusal.TokenExpired();
        return Grant.From(claimed);
    }

    private JsonWebToken Read(string token)
    {
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            throw Refusal.WrongCredential();
        }
    }
}
