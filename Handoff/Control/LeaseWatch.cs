using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff;

/// <summary>
/// Notices leases that have run out. It decides nothing that a reader could not see for itself at that
/// instant; it only acts on the end of a control lease and wakes those who show presence.
/// </summary>
internal sealed partial class LeaseWatch(ControlDesk control, Presence presence, TimeProvider time, HandoffOptions options, ILogger<LeaseWatch> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nobody could be heard of while this host was down: agents get a whole lease to come back.
        var since = time.GetUtcNow();
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(agentsToo: time.GetUtcNow() - since > options.ControlLease, stoppingToken);
    }

    private async Task LookAsync(bool agentsToo, CancellationToken stoppingToken)
    {
        try
        {
            await presence.WakeExpiredAsync(stoppingToken);
            if (agentsToo) await control.ReleaseExpiredAsync(stoppingToken);
        }
        catch (System.Data.Common.DbException exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Expired leases could not be read; trying again shortly")]
    private partial void LogFailed(Exception exception);
}
