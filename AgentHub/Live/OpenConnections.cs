using System.Collections.Concurrent;
using LiveTakeover.Handoff.Conversations.Telemetry;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.AgentHub.Live;

/// <summary>
/// The open live connections. SignalR authenticates a connection only when it opens. When its sign-in ends or its account changes
/// (role, password, two-step sign-in, removal), this class closes it, and the page must reconnect with its new rights. A host that
/// stops closes all of them.
/// </summary>
internal sealed class OpenConnections(
    ChangeSignals signals, SignIns signIns, IHostApplicationLifetime host, TimeProvider time, ILogger<OpenConnections> log)
    : LastingService("Sign-ins of open connections", time, log)
{
    private static readonly KeyValuePair<string, object?> Hub = Instruments.Tag("kind", "hub");

    // The time for telling the pages. After it SignalR breaks off what is left.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Connection, SignedIn> open = new();
    private readonly List<IDisposable> subscriptions = [];
    private readonly SemaphoreSlim missed = new(0);

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

    /// <summary>True if the sign-in has ended, or if its account has other rights by now.</summary>
    public async Task<bool> IsOverAsync(SignedIn signedIn, CancellationToken cancellationToken) =>
        await signIns.FindAsync(signedIn.SignIn.Id, cancellationToken) is not { } now || now.Account.Role != signedIn.Account.Role;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        subscriptions.Add(signals.On(TeamTopics.Accounts, id =>
        {
            if (id == ChangeSignals.Everything) missed.Release();
            else EndThose(signedIn => signedIn.Account.Id == id);
        }));
        subscriptions.Add(signals.On(TeamTopics.SignIns, id => EndThose(signedIn => signedIn.SignIn.Id == id)));
        subscriptions.Add(host.ApplicationStopping.Register(TellAll));
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        return base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        missed.Dispose();
        base.Dispose();
    }

    // While this node heard nothing of the others, some sign-ins may have ended. The others stay open.
    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (true)
        {
            foreach (var (connection, signedIn) in open)
                if (await IsOverAsync(signedIn, stopping)) connection.End();
            GoesWell();
            await missed.WaitAsync(stopping);
        }
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
