using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>
/// Adds lines of before this version to the index, the newest first, while the host works already. A search says that older lines
/// are missing until this is done.
/// </summary>
internal sealed partial class IndexBacklog(IDatabase database, TimeProvider time, ILogger<IndexBacklog> log)
    : LastingService("Index of old lines", time, log)
{
    private const int AtOnce = 500;
    private const int ReportsEvery = 100_000;

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var left = await database.ReadAsync(BacklogTable.Newest, stopping);
        if (left > 0) LogBegun(left);
        while (left > 0)
        {
            var before = left;
            left = await database.WriteAsync(store => BacklogTable.Index(store, AtOnce), stopping);
            GoesWell();
            if (left == 0) LogDone();
            else if (left / ReportsEvery < before / ReportsEvery) LogGoesOn(left);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, Time, stopping);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Search: {Left} old lines will be added to the index; until then, search finds newer ones only")]
    private partial void LogBegun(long left);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Search: {Left} old lines are still to be added to the index")]
    private partial void LogGoesOn(long left);

    [LoggerMessage(Level = LogLevel.Information, Message = "Search: the index is complete")]
    private partial void LogDone();
}
