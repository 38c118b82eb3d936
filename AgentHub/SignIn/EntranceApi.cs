using LiveTakeover.AgentHub.SignIn.Provider;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>The available ways to sign in, and sign-in through the identity provider.</summary>
internal static class EntranceApi
{
    private const string ProviderPath = "/sign-in/provider";

    public static void MapEntrance(this RouteGroupBuilder entrance)
    {
        entrance.MapGet("/sign-in", ReadAsync).AllowAnonymous();
        entrance.MapGet(ProviderPath, GoToProvider).AllowAnonymous();
    }

    /// <summary>For endpoints that use passwords: refused if only the identity provider may be used.</summary>
    public static TBuilder NeedsPasswordSignIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<IOptions<AgentHubOptions>>().Value.PasswordSignIn
                ? await next(context)
                : Problems.Problem(
                    StatusCodes.Status403Forbidden, "password-off",
                    "Here one signs in by the organization's identity provider, not by password."));

    private static async Task<Ok<WaysIn>> ReadAsync(
        IOptions<AgentHubOptions> options, FirstAdministrator first, CancellationToken cancellationToken)
    {
        var (hub, provider) = (options.Value, options.Value.OpenIdConnect);
        var way = provider.IsOn ? new ProviderView(provider.Name, "/hub/api" + ProviderPath) : null;
        return TypedResults.Ok(new WaysIn(hub.PasswordSignIn, way, await first.IsAwaitedAsync(cancellationToken)));
    }

    private static Results<ChallengeHttpResult, ProblemHttpResult> GoToProvider(IOptions<AgentHubOptions> options) =>
        options.Value.OpenIdConnect.IsOn
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = "/hub/" }, [AddProviderExtension.Scheme])
            : Problems.NotFound("identity provider");

    /// <param name="Password">Whether one may sign in by password.</param>
    /// <param name="Provider">The identity provider, if there is one.</param>
    /// <param name="FirstIsAwaited">There is no administrator yet: the host has printed a link that makes the first one.</param>
    internal sealed record WaysIn(bool Password, ProviderView? Provider, bool FirstIsAwaited);

    internal sealed record ProviderView(string Name, string Path);
}
