using System.ComponentModel.DataAnnotations;
using LiveTakeover.Handoff;

namespace LiveTakeover.AgentHub;

/// <summary>The <c>AgentHub:OpenIdConnect</c> section: an identity provider by which the team signs in. Off while Authority is empty.</summary>
public sealed class ProviderOptions
{
    private const string Key = $"{AgentHubOptions.Section}:OpenIdConnect";

    /// <summary>The provider's address, below which <c>.well-known/openid-configuration</c> is found.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    /// <summary>Empty for a client that has none and shows by PKCE alone that it is the same.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What the sign-in page calls it.</summary>
    public string Name { get; set; } = "OpenID Connect";

    /// <summary>The claim that says which role somebody has; empty: the provider says who they are, the team what they may do.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>For each role, the values of the claim that give it. Who has several gets the one that may do most.</summary>
    public Dictionary<string, string[]> Roles { get; set; } = [];

    /// <summary>The provider may be reached without TLS: for trying it out on one machine.</summary>
    public bool DangerouslyAllowHttp { get; set; }

    /// <summary>Takes an address for verified of which the provider does not say so: only where it gives out all addresses itself.</summary>
    public bool DangerouslyTrustUnverifiedEmail { get; set; }

    public bool IsOn => !string.IsNullOrEmpty(Authority);

    public bool GivesRoles => !string.IsNullOrEmpty(RoleClaim);

    internal Role? RoleOf(IReadOnlyCollection<string> values) => Roles
        .Where(role => role.Value.Intersect(values, StringComparer.Ordinal).Any())
        .Select(role => AgentHub.Roles.Parse(role.Key))
        .Max();

    internal IEnumerable<ValidationResult> Problems()
    {
        if (!IsOn)
        {
            if (!string.IsNullOrEmpty(ClientId)) yield return new ValidationResult($"{Key}:Authority is empty: set it to the provider's address, or take out {Key}:ClientId.");
            yield break;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && DangerouslyAllowHttp)))
            yield return new ValidationResult($"{Key}:Authority is '{Authority}': set it to the provider's https:// address.");
        if (string.IsNullOrEmpty(ClientId))
            yield return new ValidationResult($"{Key}:ClientId is empty: set it to the name that the provider knows this hub by.");
        if (Roles.Keys.FirstOrDefault(role => AgentHub.Roles.Parse(role) is null) is { } unknown)
            yield return new ValidationResult($"{Key}:Roles:{unknown} is no role. Use {string.Join(", ", Enum.GetNames<Role>())}.");
        if (GivesRoles != (Roles.Count > 0))
            yield return new ValidationResult($"Set both {Key}:RoleClaim and {Key}:Roles, or neither.");
    }
}
