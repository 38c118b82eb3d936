using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub;

/// <summary>Who may do what. Whoever is signed in may read.</summary>
internal static class Policies
{
    /// <summary>Take and release control, talk, deal with requests.</summary>
    public const string Support = "Support";

    /// <summary>Change settings.</summary>
    public const string Administration = "Administration";

    /// <summary>Change stories.</summary>
    public const string Design = "Design";

    public static void Add(IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Support, policy => Require(policy, Role.SupportAgent, Role.Administrator))
        .AddPolicy(Administration, policy => Require(policy, Role.Administrator))
        .AddPolicy(Design, policy => Require(policy, Role.BotDesigner, Role.Administrator));

    private static void Require(AuthorizationPolicyBuilder policy, params Role[] roles) =>
        policy.RequireAuthenticatedUser().RequireRole(roles.Select(role => role.ToString()));
}
