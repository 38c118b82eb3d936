using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub;

/// <summary>Who may do what. Whoever is signed in and has a role may read.</summary>
internal static class Policies
{
    /// <summary>Take and release control, talk, deal with requests.</summary>
    public const string Support = "Support";

    /// <summary>Change settings.</summary>
    public const string Administration = "Administration";

    /// <summary>Change stories.</summary>
    public const string Design = "Design";

    /// <summary>What one may do who has no role yet: two steps have to be turned on first.</summary>
    public const string Entrance = "Entrance";

    public static void Add(IServiceCollection services) => services.AddAuthorizationBuilder()
        .SetDefaultPolicy(Requiring(Enum.GetValues<Role>()))
        .AddPolicy(Entrance, policy => policy.RequireAuthenticatedUser())
        .AddPolicy(Support, Requiring(Role.SupportAgent, Role.Administrator))
        .AddPolicy(Administration, Requiring(Role.Administrator))
        .AddPolicy(Design, Requiring(Role.BotDesigner, Role.Administrator));

    private static AuthorizationPolicy Requiring(params Role[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles.Select(role => role.ToString())).Build();
}
