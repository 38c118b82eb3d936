using System.Collections.Concurrent;
using LiveTakeover.Handoff.Conversations.Telemetry;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.AgentHub.Live;

/// <summary>
/// The open live connections. SignalR authenticates a connection only when it opens. When its sign-in ends or its account changes
/// (role, password, two-step sign-in, removal), this class closes it, and the page must reconnect with its new rights. A host that
/// stops closes all of them.
/// </summary>
internal sealed class OpenConnections(ChangeSignals signals, IHostApplicationLifetime host) : IHostedService
{
    private static readonly KeyValuePair<string, object?> Hub = Instruments.Tag("kind", "hub");

    // The time for telling the pages. After it SignalR breaks off what is left.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Connection, SignedIn> open = new();
    private readonly List<IDisposable> subscriptions = [];

    // Requests whose end is the end of a connection: the page has been told, and has answered.
    private int requests;

    public IDisposable Add(SignedIn signedIn, HubCallerContext context)
    {
        var connection = new Connection(this, context.Abort);
        if (context.Features.Get<IHttpTransportFeature>()?.TransportType != HttpTransportType.LongPolling)
            CountUntilItsEnd(context.GetHttpContext()!.Response);
        open[connection] = signedIn;
        Instruments.Sockets.Add(1, Hub);
        return connection;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscriptions.Add(
            signals.On(TeamTopics.Accounts, id => EndThose(signedIn => signedIn.Account.Id == id || id == ChangeSignals.Everything)));
        subscriptions.Add(signals.On(TeamTopics.SignIns, id => EndThose(signedIn => signedIn.SignIn.Id == id)));
        subscriptions.Add(host.ApplicationStopping.Register(TellAll));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        return Task.CompletedTask;
    }

    // SignalR's own callback comes after this one and resets the connections: the page would not know whether the network is at fault.
    private void TellAll()
    {
        EndThose(_ => true);
        SpinWait.SpinUntil(() => open.IsEmpty && Volatile.Read(ref requests) == 0, Patience);
    }

    private void CountUntilItsEnd(HttpResponse response)
    {
        Interlocked.Increment(ref requests);
        response.OnCompleted(() => Task.FromResult(Interlocked.Decrement(ref requests)));
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
