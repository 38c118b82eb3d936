using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>
/// Refuses tokens before the SDK sees them if the SDK would fail on them, or would change its settings because of them before
/// validation. All other tokens are validated by the SDK.
/// </summary>
internal sealed class TokenShape(IOptions<ChannelsOptions> options)
{
    private const int LongestToken = 16 * 1024;

    // Four dots would be an encrypted token, which no channel sends.
    private const int DotsInSignedToken = 2;

    private readonly JsonWebTokenHandler tokens = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <returns>Why the token is refused, or null.</returns>
    public string? Objection(string? authorization)
    {
        if (authorization?.Split(' ') is not ["Bearer", { Length: <= LongestToken } token]) return "There is no bearer token.";
        if (token.AsSpan().Count('.') != DotsInSignedToken || Read(token) is not { } unproven) return "The token is no signed JWT.";
        // Without a key id the SDK tries every key, and with several audiences it fails.
        if (string.IsNullOrEmpty(unproven.Kid)) return "The token names no key.";
        if (unproven.Audiences.Count() != 1) return "The token is not for one audience.";
        var tenants = unproven.Claims.Where(claim => claim.Type == AuthenticationConstants.TenantIdClaim);
        return tenants.All(tenant => AppTenants.Contain(tenant.Value, options.Value)) ? null : "The token is of a foreign tenant.";
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return tokens.ReadJsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or JsonException)
        {
            return null;
        }
    }
}
