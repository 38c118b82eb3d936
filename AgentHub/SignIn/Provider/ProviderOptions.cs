using LiveTakeover.AgentHub.Team;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.AgentHub.SignIn.Provider;

/// <summary>The <c>AgentHub:OpenIdConnect</c> section: the identity provider for sign-in. Off while Authority is empty.</summary>
public sealed class ProviderOptions
{
    /// <summary>The provider's address. Its metadata is at <c>.well-known/openid-configuration</c> below it.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    /// <summary>Empty for a public client without a secret, which is protected by PKCE alone.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The provider's name on the sign-in page.</summary>
    public string Name { get; set; } = "OpenID Connect";

    /// <summary>The claim that assigns the role. If empty, the provider only identifies people and the team assigns roles.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>For each role, the claim values that assign it. With several roles, the most powerful one applies.</summary>
    public Dictionary<string, string[]> Roles { get; set; } = [];

    /// <summary>Allows a provider without TLS, for trials on one machine.</summary>
    public bool DangerouslyAllowHttp { get; set; }

    /// <summary>
    /// Treats email addresses as verified although the provider does not say so. Only safe if the provider itself issues all
    /// addresses.
    /// </summary>
    public bool DangerouslyTrustUnverifiedEmail { get; set; }

    public bool IsOn => !string.IsNullOrEmpty(Authority);

    public bool GivesRoles => !string.IsNullOrEmpty(RoleClaim);

    internal Role? RoleOf(IReadOnlyCollection<string> values) => Roles
        .Where(role => role.Value.Intersect(values, StringComparer.Ordinal).Any())
        .Select(role => RoleNames.Parse(role.Key))
        .Max();
}
