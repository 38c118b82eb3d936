using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Channels;

/// <summary>Reads the bearer tokens of channels, as the Bot Connector's authentication documents them.</summary>
internal sealed class ChannelTokens(ChannelsOptions options, ChannelKeys keys, TimeProvider time)
{
    private const int LongestToken = 16 * 1024;

    // Four would be an encrypted one, which no channel sends.
    private const int DotsInSignedToken = 2;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly Cloud cloud = Cloud.Of(options);

    /// <returns>Null if the token is not one that this bot admits.</returns>
    /// <exception cref="KeysUnavailableException">The issuer's keys could not be read.</exception>
    public async Task<ChannelCaller?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > LongestToken || token.AsSpan().Count('.') != DotsInSignedToken) return null;
        var unproven = ReadUnproven(token);
        if (unproven?.Issuer is not { } issuer) return null;
        var isChannel = issuer == cloud.ChannelIssuer;
        if (!isChannel && !cloud.AppIssuers(options.TenantId).Contains(issuer)) return null;

        var key = await (isChannel ? keys.OfChannels : keys.OfApps).FindAsync(unproven.Kid, cancellationToken);
        if (key is null) return null;
        var result = await tokens.ValidateTokenAsync(unproven, Rules(issuer, key));
        if (!result.IsValid) return null;
        var proven = (JsonWebToken)result.SecurityToken;
        return isChannel ? AsChannel(proven, key) : AsApp(proven);
    }

    private JsonWebToken? ReadUnproven(string token)
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

    private TokenValidationParameters Rules(string issuer, JsonWebKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = options.AppId,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is not null && now < until + ClockSkew && (from is null || now > from - ClockSkew);
    }

    private static ChannelCaller.AzureChannel AsChannel(JsonWebToken token, JsonWebKey key) => new(Claim(token, "serviceurl"), Endorsements(key));

    // Version 1 of the identity platform names the client in appid, version 2 in azp.
    private ChannelCaller.TheApp? AsApp(JsonWebToken token)
    {
        var client = Claim(token, "ver") == "2.0" ? Claim(token, "azp") : Claim(token, "appid");
        return client == options.AppId ? new ChannelCaller.TheApp() : null;
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static string[] Endorsements(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var found)
        ? JsonSerializer.SerializeToElement(found).Deserialize<string[]>() ?? []
        : [];
}
