using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Background work that lasts as long as its host. If it fails or ends before the host stops, it says so in the log and starts
/// again, after a pause that grows from one second to one minute (four seconds while the database is unavailable).
/// </summary>
/// <param name="name">The work's name in log messages, as the start of a sentence: "Expired leases".</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets one message for the first of several failures in a row, and one when the work goes well again.</param>
public abstract partial class LastingService(string name, TimeProvider time, ILogger log) : BackgroundService
{
    private readonly GrowingPause pause = new(time);
    private bool isReported;

    protected TimeProvider Time { get; } = time;

    /// <summary>The work, until stopped. It begins with what was left undone, because it may start again.</summary>
    protected abstract Task RunAsync(CancellationToken stopping);

    /// <summary>Tells that the work goes well, so that the next failure is reported and retried soon.</summary>
    protected void GoesWell()
    {
        pause.Reset();
        if (isReported) LogWorksAgain(name);
        isReported = false;
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var failure = await EndOfAsync(RunAsync(stoppingToken));
            if (stoppingToken.IsCancellationRequested) return;
            Report(failure);
            await pause.WaitAfterAsync(failure, stoppingToken);
        }
    }

    private async Task<Exception> EndOfAsync(Task work)
    {
        try
        {
            await work;
            return new InvalidOperationException($"{name} ended before its host.");
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private void Report(Exception failure)
    {
        if (isReported || StoreAvailability.Reports(failure)) return;
        isReported = true;
        LogFailed(failure, name);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name}: failed; trying again until it succeeds")]
    private partial void LogFailed(Exception exception, string name);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name}: succeeded again")]
    private partial void LogWorksAgain(string name);
}
