using Microsoft.AspNetCore.Connections;

namespace LiveTakeover.Bot.Hosting.Stopping;

/// <summary>
/// Ends the connections that are still open a moment after the host began to stop. Without this the server waits for each of them
/// until <see cref="HostOptions.ShutdownTimeout"/>: one client that never reads or closes is enough.
/// </summary>
internal sealed class LastConnections : IDisposable
{
    /// <summary>Time for clients to be told, and for requests under way to be answered.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource over;
    private readonly CancellationTokenRegistration stopping;

    public LastConnections(IHostApplicationLifetime lifetime, TimeProvider time)
    {
        over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        stopping = lifetime.ApplicationStopping.Register(() => over.CancelAfter(Patience));
    }

    public void Dispose()
    {
        stopping.Dispose();
        over.Dispose();
    }

    public ConnectionDelegate Watch(ConnectionDelegate next) => async connection =>
    {
        // Runs at once for a connection that comes after the end.
        await using var ending = over.Token.Register(connection.Abort);
        await next(connection);
    };
}
