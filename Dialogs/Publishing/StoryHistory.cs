using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>Reads what was published, by whom and when.</summary>
public sealed class StoryHistory(IDatabase database)
{
    /// <summary>
    /// The newest revisions are kept, so many. A conversation that began in an older one goes on in the present stories.
    /// </summary>
    public const int Kept = 1000;

    public const int LongestPage = 50;

    /// <summary>Stories that a revision names; the others are counted.</summary>
    public const int MostNamed = 20;

    /// <summary>Revisions, newest first.</summary>
    /// <param name="before">Only revisions with a lower number; null from the newest on.</param>
    /// <param name="limit">At most so many, up to <see cref="LongestPage"/>.</param>
    /// <param name="storyId">Only revisions that changed this story; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<IReadOnlyList<PastRevision>> ReadAsync(
        long? before, int limit, string? storyId = null, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store => StoryHistoryTable.Page(store, before ?? long.MaxValue, Math.Clamp(limit, 1, LongestPage), storyId), cancellationToken);

    /// <summary>All stories of a revision; null if it never existed, or is kept no longer.</summary>
    public Task<StoryRevision?> FindAsync(long number, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => StoryTable.Find(store, number), cancellationToken);

    /// <summary>The number that a revision had at that time; null if it never existed, or is kept no longer.</summary>
    public Task<long?> NumberAsync(string revision, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => StoryHistoryTable.Number(store, revision, at), cancellationToken);

    /// <summary>The text of a story, or of a story test, in a revision; null if it was not there.</summary>
    public Task<string?> TextAsync(long number, string storyId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => StoryHistoryTable.Text(store, number, storyId), cancellationToken);
}

/// <summary>A published revision, and what was changed in it.</summary>
/// <param name="By">Null if it came from the host's folder.</param>
/// <param name="Changes">The first <see cref="StoryHistory.MostNamed"/> changes against the revision before it.</param>
/// <param name="Changed">The number of all changes.</param>
public sealed record PastRevision(
    long Number, string Revision, DateTimeOffset At, Actor? By, IReadOnlyList<PastChange> Changes, int Changed);

/// <param name="StoryId">The story's id; the file name of a story test.</param>
/// <param name="Name">The story's name at that time; the file name of a story test.</param>
public sealed record PastChange(string StoryId, string Name, PastChangeKind Kind);

public enum PastChangeKind
{
    New,
    Changed,
    Removed,
}
