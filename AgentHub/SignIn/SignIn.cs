using System.Security.Claims;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub;

/// <summary>Signs accounts in and out by a cookie that names the sign-in in the store.</summary>
internal sealed class SignIn(SignIns signIns, KnownBrowsers browsers)
{
    private const string IdClaim = "sign-in";

    /// <summary>Every time a new sign-in: what the browser had before is worth nothing then, so nobody can plant one.</summary>
    public async Task InAsync(HttpContext http, Account account, SignInWay way)
    {
        var before = http.User.FindFirstValue(IdClaim);
        var opened = await signIns.OpenAsync(account.Id, way, http.Request.Headers.UserAgent, before, http.RequestAborted);
        await http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(IdClaim, opened.Id)], CookieAuthenticationDefaults.AuthenticationScheme)),
            new AuthenticationProperties { IsPersistent = true });
        browsers.Remember(http, account);
    }

    public async Task OutAsync(HttpContext http, SignedIn signedIn)
    {
        await signIns.EndAsync(signedIn.Account.Id, signedIn.SignIn.Id, http.RequestAborted);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>
    /// On every request the sign-in and the account are read again: an ended sign-in or a changed role counts at once. Who has to
    /// turn on two steps first has no role until then.
    /// </summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var signIns = context.HttpContext.RequestServices.GetRequiredService<SignIns>();
        var id = context.Principal!.FindFirstValue(IdClaim);
        if (id is null || await signIns.FindAsync(id, context.HttpContext.RequestAborted) is not { } signedIn)
        {
            context.RejectPrincipal();
            return;
        }

        var account = signedIn.Account;
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.Name));
        if (!signedIn.MustTurnOnTwoStep) identity.AddClaim(new Claim(ClaimTypes.Role, account.Role.ToString()));
        context.HttpContext.Features.Set(signedIn);
    }
}
