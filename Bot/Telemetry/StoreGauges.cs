using System.Data.Common;
using LiveTakeover.Handoff;
using OpenTelemetry;

namespace LiveTakeover.Bot.Telemetry;

/// <summary>Looks every few seconds at what can only be counted in the store. While it runs, telemetry is sent.</summary>
internal sealed partial class StoreGauges(OpenTelemetrySdk telemetry, Counts counts, TimeProvider time, ILogger<StoreGauges> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    public override void Dispose()
    {
        telemetry.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var (state, count) in await counts.OfRequestsAsync(stoppingToken)) Instruments.Requests.Record(count, Instruments.Tag("state", state));
            Instruments.LiveConversations.Record(await counts.OfLiveConversationsAsync(stoppingToken));
        }
        catch (DbException exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests and live conversations could not be counted; trying again shortly")]
    private partial void LogFailed(Exception exception);
}
