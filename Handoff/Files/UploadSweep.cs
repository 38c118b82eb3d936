using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff;

/// <summary>Sweeps every now and then. On several nodes each does: a file that is gone already is no harm.</summary>
internal sealed partial class UploadSweep(SentFiles files, TimeProvider time, ILogger<UploadSweep> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await SweepAsync(stoppingToken);
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        try
        {
            await files.SweepAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // Whichever store it is, it fails in a way of its own. The files are still there the next time.
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Uploads that nothing refers to could not be deleted; trying again later")]
    private partial void LogFailed(Exception failure);
}
