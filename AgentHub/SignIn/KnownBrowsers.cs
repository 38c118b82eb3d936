using System.Security.Cryptography;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>
/// Remembers browsers in which an account has signed in before. Each has its own limit of password attempts, so that a stranger who
/// uses up the attempts of unknown browsers does not lock the owner out.
/// </summary>
internal sealed class KnownBrowsers(IDataProtectionProvider protection)
{
    private const string Cookie = "livetakeover.browser";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("LiveTakeover.KnownBrowser");

    /// <returns>The subject under which this browser's attempts are counted; null if nobody has signed in to the account here.</returns>
    public string? Find(HttpContext http, Account? account)
    {
        if (account is null || !http.Request.Cookies.TryGetValue(Cookie, out var kept)) return null;
        try
        {
            return protector.Unprotect(kept).Split(' ') is [var id, var name] && id == account.Id ? name : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext http, Account account) => http.Response.Cookies.Append(
        Cookie,
        protector.Protect($"{account.Id} {RandomNumberGenerator.GetHexString(32)}"),
        new CookieOptions
        {
            Path = "/hub",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            MaxAge = Lifetime,
            IsEssential = true,
        });
}
