using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>The server of a site that shows the chat: it signs who its people are, with the library of its own platform.</summary>
public static class SiteServer
{
    /// <param name="lives">Null: the identity says no end.</param>
    public static string Sign(object claims, TimeSpan? lives, string secret)
    {
        var payload = JsonSerializer.SerializeToNode(claims)!.AsObject();
        if (lives is { } life) payload["exp"] = (TimeProvider.System.GetUtcNow() + life).ToUnixTimeSeconds();
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));
        return new JsonWebTokenHandler().CreateToken(payload.ToJsonString(), new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
    }
}
