using System.Security.Claims;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.SignIn.Provider;

/// <summary>Completes a sign-in after the identity provider has authenticated the person. Its tokens were validated before.</summary>
internal sealed partial class ProviderSignIn(
    ProviderSignUp door, SignInService signIn, IOptions<AgentHubOptions> options, ILogger<ProviderSignIn> log)
{
    public const string EmailVerified = "email_verified";

    private readonly ProviderOptions provider = options.Value.OpenIdConnect;

    public async Task ReceiveAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var person = PersonOf(context.Principal!);
        if (provider.GivesRoles && person.Role is null)
        {
            Refuse(context.HttpContext, "role");
        }
        else if (await door.AdmitAsync(person, context.HttpContext.RequestAborted) is { } account)
        {
            await signIn.InAsync(context.HttpContext, account, SignInWay.Provider);
            context.Response.Redirect("/hub/");
        }
        else
        {
            Refuse(context.HttpContext, person.Email is null ? "unverified-email" : "unknown");
        }
    }

    /// <summary>Handles a failed sign-in: the person declined, a token was invalid, or the URL was made up.</summary>
    public Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        LogRefused(context.Failure);
        Refuse(context.HttpContext, context.Request.Query["error"] == "access_denied" ? "cancelled" : "failed");
        return Task.CompletedTask;
    }

    private ProvidedPerson PersonOf(ClaimsPrincipal principal)
    {
        var email = principal.FindFirstValue("email");
        var isVerified = provider.DangerouslyTrustUnverifiedEmail
            || string.Equals(principal.FindFirstValue(EmailVerified), "true", StringComparison.OrdinalIgnoreCase);
        var subject = principal.FindFirst("sub")!;
        return new(
            $"{subject.Issuer} {subject.Value}",
            isVerified && Credentials.EmailProblem(email) is null ? email : null,
            principal.FindFirstValue("name"),
            provider.GivesRoles ? provider.RoleOf([.. principal.FindAll(provider.RoleClaim!).Select(claim => claim.Value)]) : null);
    }

    private static void Refuse(HttpContext http, string why) => http.Response.Redirect($"/hub/?refused={why}");

    [LoggerMessage(LogLevel.Warning, "A sign-in by the identity provider was refused")]
    private partial void LogRefused(Exception? exception);
}
