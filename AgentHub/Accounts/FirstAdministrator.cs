using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Handoff;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub;

/// <summary>
/// Makes the first administrator from the settings, or offers a link that does it once. There is no
/// default password, and the link is worth nothing as soon as an administrator exists.
/// </summary>
internal sealed class FirstAdministrator(Handoff.Accounts accounts, SignIn signIn, IOptions<AgentHubOptions> options)
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <returns>The link's path, if there is still no administrator.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        if (await accounts.HasAdministratorAsync(cancellationToken)) return null;
        var setup = options.Value.Setup;
        if (!setup.IsGiven) return $"/hub/?setup={token}";
        await accounts.CreateFirstAdministratorAsync(setup.AdminEmail!, "Administrator", signIn.Hash(setup.AdminPassword!), cancellationToken);
        return null;
    }

    public async Task<bool> AcceptsAsync(string? offered, CancellationToken cancellationToken) =>
        offered is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), Encoding.UTF8.GetBytes(token))
        && !await accounts.HasAdministratorAsync(cancellationToken);

    public Task<Account?> CreateAsync(string email, string name, string password, CancellationToken cancellationToken) =>
        accounts.CreateFirstAdministratorAsync(email, name, signIn.Hash(password), cancellationToken);
}
