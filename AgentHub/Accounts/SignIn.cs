using System.Security.Claims;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub;

/// <summary>Signs accounts in and out by cookie, with ASP.NET Core's own password hasher.</summary>
internal sealed class SignIn(Handoff.Accounts accounts, IPasswordHasher<Account> hasher, SignInThrottle throttle)
{
    public const string StampClaim = "stamp";

    // Verified when the address is unknown, so that an answer takes as long as for a known one.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString());

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <returns>The account, or null if the address and the password do not belong together.</returns>
    public async Task<Account?> CheckAsync(string email, string password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByEmailAsync(email, cancellationToken);
        var verdict = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? NobodysHash, password);
        if (account is null || verdict == PasswordVerificationResult.Failed)
        {
            throttle.Failed(email);
            return null;
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded) await accounts.RehashAsync(account, Hash(password), cancellationToken);
        return account;
    }

    public static Task InAsync(HttpContext http, Account account) => http.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(StampClaim, account.SecurityStamp)],
            CookieAuthenticationDefaults.AuthenticationScheme)),
        new AuthenticationProperties { IsPersistent = true });

    public static Task OutAsync(HttpContext http) => http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>On every request the account is read again: a changed role or stamp counts at once.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<Handoff.Accounts>();
        var id = context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = id is null ? null : await accounts.FindAsync(id, context.HttpContext.RequestAborted);
        if (account is null || account.SecurityStamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            return;
        }

        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        identity.AddClaim(new Claim(ClaimTypes.Name, account.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, account.Role.ToString()));
        context.HttpContext.Features.Set(account);
    }
}
