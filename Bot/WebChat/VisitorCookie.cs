using System.Security.Cryptography;
using System.Text.Json;
using LiveTakeover.DirectLine.Conversations;
using Microsoft.AspNetCore.DataProtection;

namespace LiveTakeover.Bot.WebChat;

/// <summary>Stores the visitor in an encrypted cookie: nobody can read or forge it, and the page's scripts cannot see it.</summary>
internal sealed class VisitorCookie(IDataProtectionProvider protection)
{
    private const string Name = "livetakeover.visitor";

    private readonly IDataProtector seal = protection.CreateProtector("LiveTakeover.Bot.Visitor");

    /// <summary>The visitor of this browser; null if it has no cookie, or one that this host did not write.</summary>
    public Visitor? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 } sealedVisitor) return null;
        try
        {
            return JsonSerializer.Deserialize<Visitor>(seal.Unprotect(sealedVisitor));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Write(HttpContext context, Visitor visitor)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/webchat",
            SameSite = SameSiteMode.Lax,
        };
        if (visitor.SignedIn is { } signedIn) options.Expires = signedIn.Until;
        else options.MaxAge = TimeSpan.FromDays(365);
        if (PublicAddress.IsSecure(context.Request)) AllowInFrames(options);
        context.Response.Cookies.Append(Name, seal.Protect(JsonSerializer.Serialize(visitor)), options);
    }

    // In a widget the chat is embedded in another site. Browsers then send its cookies only over TLS, and keep separate cookies per site.
    private static void AllowInFrames(CookieOptions options)
    {
        options.Secure = true;
        options.SameSite = SameSiteMode.None;
        options.Extensions.Add("Partitioned");
    }
}
