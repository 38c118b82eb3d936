using System.Security.Claims;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>Signs accounts in and out by a cookie that holds the id of the sign-in in the store.</summary>
internal sealed class SignInService(SignIns signIns, KnownBrowsers browsers)
{
    private const string IdClaim = "sign-in";

    /// <summary>Always opens a new sign-in and invalidates the browser's previous one, which prevents session fixation.</summary>
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
    /// Reads the sign-in and the account on every request, so that an ended sign-in or a changed role applies at once. An account
    /// that must turn on two-step sign-in has no role until it does.
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
        context.HttpContext.SignIn(signedIn);
    }
}
