using LiveTakeover.Handoff;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Uploads;

/// <summary>Deletes what people sent when it is as old as the settings say. Several nodes may do it at once without harm.</summary>
internal sealed partial class UploadRounds(SentFiles files, IOptions<UploadsOptions> options, TimeProvider time, ILogger<UploadRounds> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.KeepFor is not { } age) return;
        using var timer = new PeriodicTimer(Period, time);
        do await DeleteAsync(time.GetUtcNow() - age, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DeleteAsync(DateTimeOffset than, CancellationToken stoppingToken)
    {
        try
        {
            var deleted = await files.DeleteOlderAsync(than, stoppingToken);
            LogDeleted(deleted);
        }
        catch (Exception exception) when (exception is IOException or Azure.RequestFailedException)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Deleted {Count} uploads by their age")]
    private partial void LogDeleted(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old uploads could not be deleted; trying again in the next round")]
    private partial void LogFailed(Exception exception);
}
