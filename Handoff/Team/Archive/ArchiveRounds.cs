using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Archive;

/// <summary>Archives and deletes transcripts according to the settings, on one node at a time.</summary>
internal sealed partial class ArchiveRounds(
    IConversationOwners owners, TranscriptArchiver archive, ITranscriptArchive files, IOptions<ArchiveOptions> options, TimeProvider time,
    ILogger<ArchiveRounds> log)
    : WorkAtIntervals("Transcripts to archive", TimeSpan.FromMinutes(10), time, log, startsAtOnce: true)
{
    protected override async Task WorkAsync(CancellationToken stopping)
    {
        if (options.Value is { After: null, KeepFor: null }) return;
        await using var held = await owners.TryHoldJobAsync("archive", stopping);
        if (held is null) return;
        var kept = options.Value.After is { } idle ? await archive.KeepIdleAsync(Time.GetUtcNow() - idle, stopping) : 0;
        var deleted = options.Value.KeepFor is { } age ? await files.DeleteOlderAsync(Time.GetUtcNow() - age, stopping) : 0;
        LogDone(kept, deleted);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Archived {Kept} transcripts and deleted {Deleted} by their age")]
    private partial void LogDone(int kept, int deleted);
}
