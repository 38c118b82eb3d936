using System.Text;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.WebChat.Identity;

/// <summary>A person's identity, signed by their site's server, and its expiry.</summary>
internal sealed record SignedIdentity(VerifiedPerson Person, DateTimeOffset Until);

/// <summary>Validates identities signed by sites' servers: JWTs with HS256 and a secret shared with this host.</summary>
internal sealed class SignedIdentities(IOptions<WebChatOptions> options, TimeProvider time)
{
    /// <summary>Anyone who copies an identity can use it until it expires, so its lifetime is limited.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    /// <summary>How far the clock of a site's server may be behind.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    private readonly SymmetricSecurityKey[] keys =
        [.. new[] { options.Value.IdentitySecret, options.Value.IdentitySecret2 }.Where(secret => !string.IsNullOrEmpty(secret)).Select(
            secret => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret!)))];

    /// <exception cref="IdentityRefused">The identity is forged, expired, or invalid.</exception>
    public async Task<SignedIdentity> ReadAsync(string? identity)
    {
        if (keys.Length == 0)
            throw new IdentityRefused("This host knows no secret for identities. Its operator sets WebChat:IdentitySecret.");
        var result = await handler.ValidateTokenAsync(identity, new TokenValidationParameters
        {
            ValidateAudience = false,
            ValidateIssuer = false,
            ValidateLifetime = false,
            IssuerSigningKeys = keys,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });
        if (!result.IsValid)
            throw new IdentityRefused("The identity is no JWT that was signed by HS256 with this host's WebChat:IdentitySecret. Sign it on the site's server with that secret.");
        var token = (JsonWebToken)result.SecurityToken;
        var until = UntilOf(token);
        using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return new SignedIdentity(VerifiedClaims.Read(claims.RootElement), until);
    }

    // Uses the host's own clock; the library's check uses the system clock.
    private DateTimeOffset UntilOf(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out var seconds))
            throw new IdentityRefused("The identity has no exp. Let it expire, in a few hours at most.");
        var now = time.GetUtcNow();
        if (seconds <= now.ToUnixTimeSeconds())
            throw new IdentityRefused("The identity has expired. Sign a new one for each page that is shown.");
        if (seconds > (now + LongestLife + Skew).ToUnixTimeSeconds())
            throw new IdentityRefused($"The identity is good for longer than {LongestLife.TotalHours} hours. Let it expire earlier.");
        return DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}

/// <summary>A site's statement of a person's identity is invalid. The message tells the site's developer what to change.</summary>
internal sealed class IdentityRefused(string message) : Exception(message);
