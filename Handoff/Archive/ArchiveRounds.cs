using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff;

/// <summary>Archives and forgets transcripts as the settings say, now and then, on one node.</summary>
internal sealed partial class ArchiveRounds(
    IDatabase database, Archive archive, ITranscriptArchive files, IOptions<ArchiveOptions> options, TimeProvider time, ILogger<ArchiveRounds> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is { After: null, KeepFor: null }) return;
        using var timer = new PeriodicTimer(Period, time);
        do await GoAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task GoAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var held = await database.TryLockAsync("archive", stoppingToken);
            if (held is null) return;
            var kept = options.Value.After is { } idle ? await archive.KeepIdleAsync(time.GetUtcNow() - idle, stoppingToken) : 0;
            var deleted = options.Value.KeepFor is { } age ? await files.DeleteOlderAsync(time.GetUtcNow() - age, stoppingToken) : 0;
            LogDone(kept, deleted);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The store or the files are out of reach; what was not done is done in the next round.
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Archived {Kept} transcripts and deleted {Deleted} by their age")]
    private partial void LogDone(int kept, int deleted);

    [LoggerMessage(Level = LogLevel.Error, Message = "Transcripts could not be archived; trying again in the next round")]
    private partial void LogFailed(Exception exception);
}
