using LiveTakeover.Dialogs.Publishing;

namespace LiveTakeover.Dialogs.Library;

/// <summary>The current stories, with which new turns start, and earlier revisions that conversations are still using.</summary>
/// <param name="first">The stories to use until something is published.</param>
/// <param name="archive">Reads revisions that other nodes publish, and old ones. Without it, only the stories given here exist.</param>
public sealed class PublishedStories(StoryLibrary first, StoryArchive? archive = null)
{
    private const int Kept = 20;

    private readonly Lock gate = new();
    private readonly List<StoryLibrary> revisions = [first];
    private volatile StoryLibrary current = first;
    private long latest;

    public StoryLibrary Current => current;

    /// <summary>
    /// Publishes stories for the next turn. Conversations in the middle of a story finish on the revision with which they began.
    /// </summary>
    public void Publish(StoryLibrary stories) => Publish(stories, Interlocked.Read(ref latest));

    /// <param name="stories">The stories to publish.</param>
    /// <param name="number">Their number in publishing order. A later publication is not replaced by an earlier one.</param>
    internal void Publish(StoryLibrary stories, long number)
    {
        lock (gate)
        {
            Keep(stories);
            if (number < latest) return;
            (latest, current) = (number, stories);
        }
    }

    /// <summary>The stories of that revision, or the current ones if it does not exist.</summary>
    internal async ValueTask<StoryLibrary> AtAsync(string? revision, CancellationToken cancellationToken)
    {
        if (archive is not null && await archive.NewerAsync(Interlocked.Read(ref latest), cancellationToken) is var (newer, number))
            Publish(newer, number);
        if (revision is null || revision == current.Revision) return current;
        return Known(revision) ?? await RecallAsync(revision, cancellationToken) ?? current;
    }

    private StoryLibrary? Known(string revision)
    {
        lock (gate)
            return revisions.Find(known => known.Revision == revision);
    }

    private async Task<StoryLibrary?> RecallAsync(string revision, CancellationToken cancellationToken)
    {
        if (archive is null || await archive.FindAsync(revision, cancellationToken) is not { } recalled) return null;
        lock (gate)
            Keep(recalled);
        return recalled;
    }

    private void Keep(StoryLibrary stories)
    {
        revisions.RemoveAll(known => known.Revision == stories.Revision);
        revisions.Add(stories);
        if (revisions.Count > Kept)
            revisions.RemoveAt(0);
    }
}
