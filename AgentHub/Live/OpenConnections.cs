using System.Collections.Concurrent;
using LiveTakeover.Handoff;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.AgentHub;

/// <summary>
/// A live connection is checked only when it opens. When the account behind it changes (role, password, sign-out, removal) it
/// is ended, and the page has to come in again as whoever it is now.
/// </summary>
internal sealed class OpenConnections(Wakeups wakeups) : IHostedService
{
    private readonly ConcurrentDictionary<object, (string AccountId, Action End)> open = new();
    private IDisposable? subscription;

    public IDisposable Add(string accountId, Action end)
    {
        var connection = new Connection(this);
        open[connection] = (accountId, end);
        return connection;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscription = wakeups.On(Topic.Accounts, EndAllOf);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        subscription?.Dispose();
        return Task.CompletedTask;
    }

    private void EndAllOf(string accountId)
    {
        foreach (var connection in open.Values)
            if (connection.AccountId == accountId) connection.End();
    }

    private sealed class Connection(OpenConnections all) : IDisposable
    {
        public void Dispose() => all.open.TryRemove(this, out _);
    }
}
