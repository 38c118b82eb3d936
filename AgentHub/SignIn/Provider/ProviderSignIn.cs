using System.Security.Claims;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub;

/// <summary>What follows when the identity provider has said who somebody is. Its tokens have been checked before.</summary>
internal sealed class ProviderSignIn(ProviderDoor door, SignIn signIn, IOptions<AgentHubOptions> options, ILogger<ProviderSignIn> logger)
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

    /// <summary>The browser came back without a good answer: the person said no, a token was wrong, or somebody made the address up.</summary>
    public Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        Log.ProviderRefused(logger, context.Failure);
        Refuse(context.HttpContext, context.Request.Query["error"] == "access_denied" ? "cancelled" : "failed");
        return Task.CompletedTask;
    }

    private ProvidedPerson PersonOf(ClaimsPrincipal principal)
    {
        var email = principal.FindFirstValue("email");
        var isVerified = provider.DangerouslyTrustUnverifiedEmail || string.Equals(principal.FindFirstValue(EmailVerified), "true", StringComparison.OrdinalIgnoreCase);
        var subject = principal.FindFirst("sub")!;
        return new(
            $"{subject.Issuer} {subject.Value}",
            isVerified && Credentials.EmailProblem(email) is null ? email : null,
            principal.FindFirstValue("name"),
            provider.GivesRoles ? provider.RoleOf([.. principal.FindAll(provider.RoleClaim!).Select(claim => claim.Value)]) : null);
    }

    private static void Refuse(HttpContext http, string why) => http.Response.Redirect($"/hub/?refused={why}");
}
