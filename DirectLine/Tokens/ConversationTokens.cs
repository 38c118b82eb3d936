using System.Security.Claims;
using LiveTakeover.DirectLine.Errors;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.DirectLine.Tokens;

/// <summary>A token for a client, with its lifetime.</summary>
public sealed record IssuedToken(string Token, TimeSpan Lifetime);

/// <summary>
/// Tokens, each for one conversation. They are JWTs, because Web Chat reads the claim <c>user</c> to know who its person is;
/// without it, Web Chat shows the person's own messages on the bot's side.
/// </summary>
public sealed class ConversationTokens
{
    private const string ForRequests = "directline", ForStreams = "directline-stream";

    private readonly TokenSigningKeys keys;
    private readonly DirectLineOptions options;
    private readonly TimeProvider time;
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    internal ConversationTokens(TokenSigningKeys keys, IOptions<DirectLineOptions> options, TimeProvider time) =>
        (this.keys, this.options, this.time) = (keys, options.Value, time);

    /// <summary>Issues a token for this conversation. With a user id, everything sent with the token is from that user.</summary>
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
        var now = time.GetUtcNow().UtcDateTime;
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

        // Checked here, with the host's clock and to the second: the library would accept an expired token for five more minutes.
        if (claimed.ValidTo <= time.GetUtcNow().UtcDateTime) throw Refusal.TokenExpired();
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
