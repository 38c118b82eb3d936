using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Store;

/// <summary>Background work that repeats until the host stops. A failed round is retried, as <see cref="LastingService"/> says.</summary>
/// <param name="name">The work's name in log messages, as the start of a sentence: "Expired leases".</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets one message for the first of several failures in a row, and one when the work succeeds again.</param>
public abstract class PeriodicWork(string name, TimeProvider time, ILogger log) : LastingService(name, time, log)
{
    private bool isOwed;

    /// <summary>Completes when the next round is due.</summary>
    protected abstract Task WaitAsync(CancellationToken stopping);

    /// <summary>One round. It reads durable data, so an extra round does no harm.</summary>
    protected abstract Task WorkAsync(CancellationToken stopping);

    protected sealed override async Task RunAsync(CancellationToken stopping)
    {
        while (true)
        {
            if (!isOwed) await WaitAsync(stopping);
            isOwed = true;
            await WorkAsync(stopping);
            isOwed = false;
            GoesWell();
        }
    }
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
