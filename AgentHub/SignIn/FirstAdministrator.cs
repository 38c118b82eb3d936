using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>The link that creates the first administrator and signs them in.</summary>
public interface ISetupLink
{
    /// <summary>The link's path and query; null if there was an administrator at the start.</summary>
    string? Path { get; }
}

/// <summary>
/// Creates the first administrator from the settings, or offers a link that does so once. There is no default password, and the
/// link stops working as soon as an administrator exists.
/// </summary>
internal sealed class FirstAdministrator(AccountService accounts, Passwords passwords, IOptions<AgentHubOptions> options)
    : ISetupLink, IHostedService
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public string? Path { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await accounts.HasAdministratorAsync(cancellationToken)) return;
        var setup = options.Value.Setup;
        if (setup.IsGiven) await CreateAsync(setup.AdminEmail!, "Administrator", setup.AdminPassword!, cancellationToken);
        else Path = $"/hub/?setup={token}";
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True while the link that the host printed is the only way in.</summary>
    public async Task<bool> IsAwaitedAsync(CancellationToken cancellationToken) =>
        Path is not null && !options.Value.OpenIdConnect.IsOn && !await accounts.HasAdministratorAsync(cancellationToken)
        && (await accounts.ListAsync(cancellationToken)).Count == 0;

    public async Task<bool> AcceptsAsync(string? offered, CancellationToken cancellationToken) =>
        offered is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), Encoding.UTF8.GetBytes(token))
        && !await accounts.HasAdministratorAsync(cancellationToken);

    public async Task<Account?> CreateAsync(string email, string name, string password, CancellationToken cancellationToken) =>
        await accounts.CreateFirstAdministratorAsync(
            email, name, await passwords.HashAsync(password, cancellationToken), cancellationToken);
}
