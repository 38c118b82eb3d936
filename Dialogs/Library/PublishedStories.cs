namespace LiveTakeover.Dialogs;

/// <summary>The stories that new turns begin with, and the earlier ones that conversations are still in the middle of.</summary>
public sealed class PublishedStories(StoryLibrary first)
{
    const int Kept = 20;

    readonly Lock _lock = new();
    readonly List<StoryLibrary> _revisions = [first];
    volatile StoryLibrary _current = first;

    public StoryLibrary Current => _current;

    /// <summary>Takes effect for the next turn. Conversations in the middle of a story finish on the revision they began with.</summary>
    public void Publish(StoryLibrary stories)
    {
        lock (_lock)
        {
            _revisions.RemoveAll(known => known.Revision == stories.Revision);
            _revisions.Add(stories);
            if (_revisions.Count > Kept)
                _revisions.RemoveAt(0);
            _current = stories;
        }
    }

    /// <summary>The stories of that revision, or the current ones when it is forgotten.</summary>
    internal StoryLibrary At(string? revision)
    {
        if (revision is null || revision == _current.Revision)
            return _current;
        lock (_lock)
            return _revisions.Find(known => known.Revision == revision) ?? _current;
    }
}
