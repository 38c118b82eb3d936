using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff;

/// <summary>Keeps online what is connected to this node, while the node lives.</summary>
internal sealed partial class Heartbeat(Presence presence, TimeProvider time, HandoffOptions options, ILogger<Heartbeat> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PresenceLease / 2, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            while (!await BeatAsync(stoppingToken)) await Task.Delay(PauseAfterFailure, time, stoppingToken);
        }
    }

    private async Task<bool> BeatAsync(CancellationToken stopping)
    {
        try
        {
            await presence.BeatAsync(stopping);
            return true;
        }
        catch (DbException exception)
        {
            LogFailed(exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Presence could not be renewed; trying again shortly")]
    private partial void LogFailed(Exception exception);
}
