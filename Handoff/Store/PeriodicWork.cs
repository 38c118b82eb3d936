using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Background work that repeats until the host stops. A failed round is retried after a pause that grows from one second to one
/// minute. No exception ends the loop before the host stops.
/// </summary>
/// <param name="name">The work's name in log messages, as the start of a sentence: "Expired leases".</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets one message for the first of several failures in a row, and one when the work succeeds again.</param>
public abstract partial class PeriodicWork(string name, TimeProvider time, ILogger log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected TimeProvider Time { get; } = time;

    /// <summary>Completes when the next round is due.</summary>
    protected abstract Task WaitAsync(CancellationToken stopping);

    /// <summary>One round. It reads durable data, so an extra round does no harm.</summary>
    protected abstract Task WorkAsync(CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await WaitAsync(stoppingToken);
            await WorkUntilDoneAsync(stoppingToken);
        }
    }

    private async Task WorkUntilDoneAsync(CancellationToken stopping)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await WorkAsync(stopping);
                if (pause > FirstPause) LogDoneAgain(name);
                return;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                if (pause == FirstPause) LogFailed(exception, name);
            }

            await Task.Delay(pause, Time, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name}: a round failed; trying again until one succeeds")]
    private partial void LogFailed(Exception exception, string name);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name}: succeeded again")]
    private partial void LogDoneAgain(string name);
}

/// <summary>Work that runs once in each period. The first round runs after one period, or at once.</summary>
public abstract class WorkAtIntervals(string name, TimeSpan period, TimeProvider time, ILogger log, bool startsAtOnce = false)
    : PeriodicWork(name, time, log)
{
    private bool isDue = startsAtOnce;

    protected override Task WaitAsync(CancellationToken stopping)
    {
        if (!isDue) return Task.Delay(period, Time, stopping);
        isDue = false;
        return Task.CompletedTask;
    }
}
