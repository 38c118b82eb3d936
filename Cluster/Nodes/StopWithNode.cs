using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Nodes;

/// <summary>
/// Stops the host when the other nodes have declared this one dead: it slept, or could not be reached. A service manager starts it
/// again, as a new node.
/// </summary>
internal sealed partial class StopWithNode(IHostApplicationLifetime lifetime, ILogger<StopWithNode> log) : IFatalErrorHandler
{
    private const int Failed = 1;

    public bool IsUnexpected(Exception exception) => exception is not ThreadAbortException;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        var reason = exception?.Message ?? context?.Split(". ")[0];
        LogDead(reason);
        Environment.ExitCode = Failed;
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The other nodes have declared this one dead, and it stops: {Reason}")]
    private partial void LogDead(string? reason);
}
