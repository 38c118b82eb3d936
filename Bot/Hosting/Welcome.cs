using LiveTakeover.AgentHub.SignIn;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LiveTakeover.Bot.Hosting;

/// <summary>Prints the host's addresses once it listens, and how the first administrator signs in.</summary>
internal sealed class Welcome(IHostApplicationLifetime lifetime, IServer server, ISetupLink setup) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null) return;
        Console.WriteLine("LiveTakeover is ready.");
        Console.WriteLine($"  Chat page   {address}/");
        Console.WriteLine($"  Agent hub   {address}/hub/");
        if (setup.Path is { } path)
            Console.WriteLine($"  Sign in as the first administrator, once: {address}{path}");
    }
}
