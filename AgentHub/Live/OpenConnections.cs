using System.Collections.Concurrent;
using LiveTakeover.Handoff;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.AgentHub;

/// <summary>
/// A live connection is checked only when it opens. When its sign-in ends, or the account behind it changes (role, password,
/// two steps, removal), it is ended, and the page has to come in again as whoever it is now.
/// </summary>
internal sealed class OpenConnections(Wakeups wakeups) : IHostedService
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
        subscriptions.Add(wakeups.On(Topic.Accounts, id => EndThose(signedIn => signedIn.Account.Id == id || id == Wakeups.Everything)));
        subscriptions.Add(wakeups.On(Topic.SignIns, id => EndThose(signedIn => signedIn.SignIn.Id == id)));
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
