using System.Security.Cryptography;
using System.Text.Json;
using LiveTakeover.DirectLine;
using Microsoft.AspNetCore.DataProtection;

namespace LiveTakeover.Bot;

/// <summary>
/// Remembers a visitor in their own browser, sealed: nobody can read or make one, and the page's scripts cannot see it.
/// </summary>
internal sealed class VisitorCookie(IDataProtectionProvider protection)
{
    private const string Name = "livetakeover.visitor";

    private readonly IDataProtector seal = protection.CreateProtector("LiveTakeover.Bot.Visitor");

    /// <summary>The visitor of this browser, or null if it has not been here, or its cookie is none of ours.</summary>
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

    // In a widget the chat is a guest on another site: a browser gives it cookies only over TLS, and a jar for each site.
    private static void AllowInFrames(CookieOptions options)
    {
        options.Secure = true;
        options.SameSite = SameSiteMode.None;
        options.Extensions.Add("Partitioned");
    }
}
