using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>
/// Reads published stories from the store. A publication on another node is seen after its notification, or within one second.
/// </summary>
public sealed partial class StoryArchive : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly StoryRevisions revisions;
    private readonly TimeProvider time;
    private readonly ILogger<StoryLibrary> log;
    private readonly IDisposable wakeup;
    private long changes = 1;
    private long seenChanges;
    private long askedAt;
    private long unreadable;

    public StoryArchive(StoryRevisions revisions, ChangeSignals signals, TimeProvider time, ILogger<StoryLibrary> log)
    {
        (this.revisions, this.time, this.log) = (revisions, time, log);
        wakeup = signals.On(StoryTopics.Stories, _ => Interlocked.Increment(ref changes));
    }

    public void Dispose() => wakeup.Dispose();

    /// <returns>The latest stories and their number; null if none were published after that number.</returns>
    internal async ValueTask<(StoryLibrary Stories, long Number)?> NewerAsync(long than, CancellationToken cancellationToken)
    {
        // Noted before the read, so that a publication during the read causes another one.
        var (now, changed) = (time.GetTimestamp(), Interlocked.Read(ref changes));
        if (changed == Interlocked.Read(ref seenChanges) && time.GetElapsedTime(Interlocked.Read(ref askedAt), now) < Fresh) return null;
        var newer = await ReadNewerAsync(than, cancellationToken);
        Interlocked.Exchange(ref askedAt, now);
        Interlocked.Exchange(ref seenChanges, changed);
        return newer;
    }

    /// <returns>Null if the revision never existed.</returns>
    internal async Task<StoryLibrary?> FindAsync(string revision, CancellationToken cancellationToken) =>
        await revisions.FindAsync(revision, cancellationToken) is { } found ? Read(found) : null;

    private async Task<(StoryLibrary, long)?> ReadNewerAsync(long than, CancellationToken cancellationToken)
    {
        var number = await revisions.LatestNumberAsync(cancellationToken);
        if (number <= than || number == Interlocked.Read(ref unreadable)) return null;
        var latest = (await revisions.ReadAsync(cancellationToken)).Latest!;
        if (Read(latest) is { } stories) return (stories, latest.Number);
        Interlocked.Exchange(ref unreadable, latest.Number);
        return null;
    }

    // Only valid stories are published, but an older program may not understand stories that a newer one has published.
    private StoryLibrary? Read(StoryRevision revision)
    {
        var (stories, findings) = StorySet.Read(revision.Stories);
        if (stories is null)
            LogRevisionUnreadable(revision.Revision, findings.First(finding => finding.IsError));
        return stories;
    }

    [LoggerMessage(LogLevel.Error, "Revision {Revision} of the stories cannot be read and is not told: {Finding}")]
    private partial void LogRevisionUnreadable(string revision, Finding finding);
}
