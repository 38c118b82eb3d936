using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub.Security;

/// <summary>Authorization policies. Every signed-in account with a role may read.</summary>
internal static class Policies
{
    /// <summary>Take and release control, send messages, work on requests.</summary>
    public const string Support = "Support";

    /// <summary>Change settings.</summary>
    public const string Administration = "Administration";

    /// <summary>Change stories.</summary>
    public const string Design = "Design";

    /// <summary>See who answers people: agents, and designers who assign requests in a story.</summary>
    public const string SeeAgents = "SeeAgents";

    /// <summary>Open to signed-in accounts that have no role until they turn on two-step sign-in.</summary>
    public const string Entrance = "Entrance";

    public static void Add(IServiceCollection services) => services.AddAuthorizationBuilder()
        .SetDefaultPolicy(Requiring(Enum.GetValues<Role>()))
        .AddPolicy(Entrance, policy => policy.RequireAuthenticatedUser())
        .AddPolicy(Support, Requiring(Role.SupportAgent, Role.Administrator))
        .AddPolicy(Administration, Requiring(Role.Administrator))
        .AddPolicy(Design, Requiring(Role.BotDesigner, Role.Administrator))
        .AddPolicy(SeeAgents, Requiring(Role.SupportAgent, Role.BotDesigner, Role.Administrator));

    private static AuthorizationPolicy Requiring(params Role[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles.Select(role => role.ToString())).Build();
}
