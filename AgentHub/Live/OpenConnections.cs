using System.Collections.Concurrent;
using LiveTakeover.Handoff.Conversations.Telemetry;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.AgentHub.Live;

/// <summary>
/// The open live connections. SignalR authenticates a connection only when it opens. When its sign-in ends or its account changes
/// (role, password, two-step sign-in, removal), this class closes it, and the page must reconnect with its new rights.
/// </summary>
internal sealed class OpenConnections(ChangeSignals signals) : IHostedService
{
    private static readonly KeyValuePair<string, object?> Hub = Instruments.Tag("kind", "hub");

    private readonly ConcurrentDictionary<Connection, SignedIn> open = new();
    private readonly List<IDisposable> subscriptions = [];

    public IDisposable Add(SignedIn signedIn, Action end)
    {
        var connection = new Connection(this, end);
        open[connection] = signedIn;
        Instruments.Sockets.Add(1, Hub);
        return connection;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscriptions.Add(
            signals.On(TeamTopics.Accounts, id => EndThose(signedIn => signedIn.Account.Id == id || id == ChangeSignals.Everything)));
        subscriptions.Add(signals.On(TeamTopics.SignIns, id => EndThose(signedIn => signedIn.SignIn.Id == id)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        return Task.CompletedTask;
    }

    private void EndThose(Func<SignedIn, bool> isOver)
    {
        foreach (var (connection, signedIn) in open)
            if (isOver(signedIn)) connection.End();
    }

    private sealed class Connection(OpenConnections all, Action end) : IDisposable
    {
        public void End() => end();

        public void Dispose()
        {
            if (all.open.TryRemove(this, out _)) Instruments.Sockets.Add(-1, Hub);
        }
    }
}
