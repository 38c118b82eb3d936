namespace LiveTakeover.Dialogs;

/// <summary>The stories that new turns begin with, and the earlier ones that conversations are still in the middle of.</summary>
/// <param name="first">What is told until something is published.</param>
/// <param name="archive">Where what others publish, and what was published long ago, is found; without one there is only what was given here.</param>
public sealed class PublishedStories(StoryLibrary first, StoryArchive? archive = null)
{
    const int Kept = 20;

    readonly Lock _lock = new();
    readonly List<StoryLibrary> _revisions = [first];
    volatile StoryLibrary _current = first;
    long _number;

    public StoryLibrary Current => _current;

    /// <summary>Takes effect for the next turn. Conversations in the middle of a story finish on the revision they began with.</summary>
    public void Publish(StoryLibrary stories) => Publish(stories, Interlocked.Read(ref _number));

    /// <param name="stories">What to tell.</param>
    /// <param name="number">Its place in the order of publishing: what was published later is not replaced.</param>
    internal void Publish(StoryLibrary stories, long number)
    {
        lock (_lock)
        {
            Keep(stories);
            if (number < _number)
                return;
            (_number, _current) = (number, stories);
        }
    }

    /// <summary>The stories of that revision, or the current ones when there is none such.</summary>
    internal async ValueTask<StoryLibrary> AtAsync(string? revision, CancellationToken cancellationToken)
    {
        if (archive is not null && await archive.NewerAsync(Interlocked.Read(ref _number), cancellationToken) is var (newer, number))
            Publish(newer, number);
        if (revision is null || revision == _current.Revision)
            return _current;
        return Known(revision) ?? await RecallAsync(revision, cancellationToken) ?? _current;
    }

    StoryLibrary? Known(string revision)
    {
        lock (_lock)
            return _revisions.Find(known => known.Revision == revision);
    }

    async Task<StoryLibrary?> RecallAsync(string revision, CancellationToken cancellationToken)
    {
        if (archive is null || await archive.FindAsync(revision, cancellationToken) is not { } recalled)
            return null;
        lock (_lock)
            Keep(recalled);
        return recalled;
    }

    void Keep(StoryLibrary stories)
    {
        _revisions.RemoveAll(known => known.Revision == stories.Revision);
        _revisions.Add(stories);
        if (_revisions.Count > Kept)
            _revisions.RemoveAt(0);
    }
}
