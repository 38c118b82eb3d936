using System.Security.Claims;
using System.Text.Encodings.Web;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Programs;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Programs;

/// <summary>
/// Lets programs use the API by a key: <c>Authorization: Bearer ltk_…</c>. The key is read on every request, so that a revoked one
/// ends at once, and so does a right that its maker lost. The program acts under the key's own id and name.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ApiKeys keys, PresenceService presence,
    TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "key";

    private const string Bearer = "Bearer ";
    private const int LongestSecret = 200;

    private bool hasExpired;

    /// <summary>True if the request says who it is by a key. Other doors of this host have bearers of their own.</summary>
    public static bool IsMeantBy(HttpRequest request) =>
        request.Path.StartsWithSegments("/hub/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    /// <summary>True if a program made this request, not a browser: no page can send a key along by itself.</summary>
    public static bool IsBehind(HttpContext http) => http.User.Identity?.AuthenticationType == Scheme;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (secret.Length > LongestSecret || await keys.FindAsync(secret, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("The key is unknown.");
        if (key.HasExpired(time.GetUtcNow()))
        {
            hasExpired = true;
            return AuthenticateResult.Fail("The key has expired.");
        }

        var signedIn = SignedInBy(key);
        // What it holds it keeps for as long as it keeps calling, like an agent whose page is open.
        if (signedIn.Account.MayTakeControl) await presence.TouchAsync(PresenceService.OfAgent(key.Id), Context.RequestAborted);
        Context.SignIn(signedIn);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, key.Id), new(ClaimTypes.Name, key.Name), new(ClaimTypes.Role, key.Role.ToString()),
            ],
            Scheme);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return RefuseAsync(hasExpired
            ? Problems.Problem(
                StatusCodes.Status401Unauthorized, "expired-key",
                "The last day of this API key is over. An administrator makes another under Settings → Developers.")
            : Problems.Problem(
                StatusCodes.Status401Unauthorized, "unknown-key",
                "This API key is unknown or was revoked. An administrator makes one under Settings → Developers."));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefuseAsync(Problems.Problem(
        StatusCodes.Status403Forbidden, "key-scope",
        "The scope of this API key, or the role of who made it, does not allow this. Use a key with a wider scope."));

    private Task RefuseAsync(ProblemHttpResult problem)
    {
        NoStore.Mark(Response);
        return problem.ExecuteAsync(Context);
    }

    private static SignedIn SignedInBy(ApiKey key)
    {
        var account = new Account
        {
            Id = key.Id,
            Name = key.Name,
            Email = "",
            Role = key.Role,
            PasswordHash = "",
            CreatedAt = key.CreatedAt,
        };
        return new(
            account, new OpenSignIn(key.Id, key.Id, SignInWay.Key, Browser: null, key.CreatedAt, key.UsedAt ?? key.CreatedAt),
            MustTurnOnTwoStep: false);
    }
}
