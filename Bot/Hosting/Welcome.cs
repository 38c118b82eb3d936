using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LiveTakeover.Bot.Hosting;

/// <summary>Prints the host's addresses once it listens, how the first administrator signs in, and what the hour means for a try.</summary>
internal sealed class Welcome(
    IHostApplicationLifetime lifetime, IServer server, ISetupLink setup, ISupportTeam support, IHostEnvironment environment,
    TimeProvider time)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = PrintAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrintAsync()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null) return;
        var now = time.GetUtcNow();
        foreach (var line in WelcomeLines.Of(address, setup.Path, await StatusAsync(now), now)) Console.WriteLine(line);
    }

    private async Task<SupportStatus?> StatusAsync(DateTimeOffset now)
    {
        if (!environment.IsDevelopment()) return null;
        try
        {
            return await support.StatusAsync(now, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The store says so itself.
            return null;
        }
    }
}
