using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.SignIn.Provider;
using LiveTakeover.AgentHub.Team;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub;

internal sealed class CheckAgentHubOptions : IValidateOptions<AgentHubOptions>
{
    public ValidateOptionsResult Validate(string? name, AgentHubOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(AgentHubOptions options)
    {
        if (options is { PasswordSignIn: false, OpenIdConnect.IsOn: false })
            yield return "AgentHub:PasswordSignIn is false, and AgentHub:OpenIdConnect:Authority is empty: nobody could sign in. Set one of them.";
        if (!options.SignInRate.IsPositive) yield return "AgentHub:SignInRate needs a Burst of at least 1 and a PerSecond above 0.";
        if (!options.KeyRate.IsPositive) yield return "AgentHub:KeyRate needs a Burst of at least 1 and a PerSecond above 0.";
        foreach (var problem in Problems(options.Setup).Concat(Problems(options.OpenIdConnect))) yield return problem;
    }

    private static IEnumerable<string> Problems(SetupOptions setup)
    {
        if (string.IsNullOrEmpty(setup.AdminEmail) != string.IsNullOrEmpty(setup.AdminPassword))
            yield return "Set both AgentHub:Setup:AdminEmail and AgentHub:Setup:AdminPassword, or neither.";
        if (!setup.IsGiven) yield break;
        if (Credentials.EmailProblem(setup.AdminEmail) is { } email)
            yield return $"AgentHub:Setup:AdminEmail: {email.ProblemDetails.Title}";
        if (Credentials.PasswordProblem(setup.AdminPassword, setup.AdminEmail!) is { } password)
            yield return $"AgentHub:Setup:AdminPassword: {password.ProblemDetails.Title}";
    }

    private static IEnumerable<string> Problems(ProviderOptions provider)
    {
        const string Section = $"{AgentHubOptions.Section}:OpenIdConnect";
        if (!provider.IsOn)
        {
            if (!string.IsNullOrEmpty(provider.ClientId))
                yield return $"{Section}:Authority is empty: set it to the provider's address, or take out {Section}:ClientId.";
            yield break;
        }

        if (!IsAddress(provider)) yield return $"{Section}:Authority is '{provider.Authority}': set it to the provider's https:// address.";
        if (string.IsNullOrEmpty(provider.ClientId))
            yield return $"{Section}:ClientId is empty: set it to the name that the provider knows this hub by.";
        if (provider.Roles.Keys.FirstOrDefault(role => RoleNames.Parse(role) is null) is { } unknown)
            yield return $"{Section}:Roles:{unknown} is no role. Use {string.Join(", ", Enum.GetNames<Role>())}.";
        if (provider.GivesRoles != (provider.Roles.Count > 0))
            yield return $"Set both {Section}:RoleClaim and {Section}:Roles, or neither.";
    }

    private static bool IsAddress(ProviderOptions provider) =>
        Uri.TryCreate(provider.Authority, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && provider.DangerouslyAllowHttp));
}
