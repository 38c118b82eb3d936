using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire.Sites;

/// <summary>One process of the product, with a line to its clients and, on PostgreSQL, one to its database.</summary>
internal sealed class Node : IAsyncDisposable
{
    public Node(string program, IReadOnlyDictionary<string, string> settings, Proxy? toDatabase)
    {
        Host = new HostProcess(program, new Dictionary<string, string>([.. settings, .. Clock.Settings], StringComparer.Ordinal));
        ToClients = new Proxy(() => Host.Address.Port);
        ToDatabase = toDatabase;
    }

    public HostProcess Host { get; }

    public NodeClock Clock { get; } = new();

    public Proxy ToClients { get; }

    public Proxy? ToDatabase { get; }

    /// <summary>Where clients reach it.</summary>
    public Uri Address => new($"http://127.0.0.1:{ToClients.Port}");

    /// <summary>Starts it again if it has ended.</summary>
    public async Task ReviveAsync()
    {
        if (Host.IsRunning) return;
        if (Host.HasEnded) await Host.EndsAsync();
        await Host.StartAsync();
    }

    public async Task KillAsync()
    {
        await Host.KillAsync();
        await Host.StartAsync();
    }

    public async Task RestartAsync()
    {
        await Host.StopAsync();
        await Host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ToClients.DisposeAsync();
        if (ToDatabase is not null) await ToDatabase.DisposeAsync();
        await Host.DisposeAsync();
        Clock.Dispose();
    }
}
