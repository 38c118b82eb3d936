using LiveTakeover.DirectLine.Benchmarks;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Benchmarks;

/// <summary>
/// Agents whose accounts are put into the database of the running server. Their passwords are hashed cheaply: signing in is not measured.
/// </summary>
internal static class Team
{
    private const string Password = "correct horse battery";

    public static async Task<AgentPage[]> OpenPagesAsync(Node node, int count)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Handoff:DataFolder", node.Folder)]).Build();
        await using var team = new ServiceCollection().AddLogging().AddTeam(settings).BuildServiceProvider();
        var accounts = team.GetRequiredService<AccountService>();
        var hash = new PasswordHasher<string>(
            Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword("", Password);
        var pages = new AgentPage[count];
        for (var n = 0; n < count; n++)
        {
            await accounts.CreateAsync(EmailOf(n), $"Agent {n}", Role.SupportAgent, hash);
            pages[n] = await AgentPage.OpenAsync(node.Address, EmailOf(n), Password);
        }

        return pages;
    }

    private static string EmailOf(int n) => $"agent{n}@example.org";
}
