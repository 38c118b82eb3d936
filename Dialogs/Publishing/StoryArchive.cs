using LiveTakeover.Handoff;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Dialogs;

/// <summary>Reads stories from the store. What another node publishes is seen when it wakes this one, or within a second.</summary>
public sealed class StoryArchive : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    readonly StoryRevisions _revisions;
    readonly TimeProvider _time;
    readonly ILogger<StoryLibrary> _log;
    readonly IDisposable _wakeup;
    long _wakes = 1;
    long _seenWakes;
    long _askedAt;
    long _unreadable;

    public StoryArchive(StoryRevisions revisions, Wakeups wakeups, TimeProvider time, ILogger<StoryLibrary> log)
    {
        (_revisions, _time, _log) = (revisions, time, log);
        _wakeup = wakeups.On(Topic.Stories, _ => Interlocked.Increment(ref _wakes));
    }

    public void Dispose() => _wakeup.Dispose();

    /// <returns>The latest stories and their number; null when none were published since that number.</returns>
    internal async ValueTask<(StoryLibrary Stories, long Number)?> NewerAsync(long than, CancellationToken cancellationToken)
    {
        // Noted before the read: what is published during it is read the next time.
        var (now, wakes) = (_time.GetTimestamp(), Interlocked.Read(ref _wakes));
        if (wakes == Interlocked.Read(ref _seenWakes) && _time.GetElapsedTime(Interlocked.Read(ref _askedAt), now) < Fresh)
            return null;
        var newer = await ReadNewerAsync(than, cancellationToken);
        Interlocked.Exchange(ref _askedAt, now);
        Interlocked.Exchange(ref _seenWakes, wakes);
        return newer;
    }

    /// <returns>Null when there never was such a revision.</returns>
    internal async Task<StoryLibrary?> FindAsync(string revision, CancellationToken cancellationToken) =>
        await _revisions.FindAsync(revision, cancellationToken) is { } found ? Read(found) : null;

    async Task<(StoryLibrary, long)?> ReadNewerAsync(long than, CancellationToken cancellationToken)
    {
        var number = await _revisions.LatestNumberAsync(cancellationToken);
        if (number <= than || number == Interlocked.Read(ref _unreadable))
            return null;
        var latest = (await _revisions.ReadAsync(cancellationToken)).Latest!;
        if (Read(latest) is { } stories)
            return (stories, latest.Number);
        Interlocked.Exchange(ref _unreadable, latest.Number);
        return null;
    }

    // Nothing unsound is ever published; but an older program may not understand what a newer one has published.
    StoryLibrary? Read(StoryRevision revision)
    {
        var (stories, findings) = StorySet.Read(revision.Stories);
        if (stories is null)
            Log.RevisionUnreadable(_log, revision.Revision, findings.First(finding => finding.IsError));
        return stories;
    }
}
