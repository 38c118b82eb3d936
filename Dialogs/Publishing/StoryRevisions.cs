using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>Stores the texts of stories, by revision, and the drafts of the next one. It does not parse them.</summary>
public sealed class StoryRevisions(IDatabase database, TimeProvider time)
{
    public Task<StoryWorkspace> ReadAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(Read, cancellationToken);

    public Task<IReadOnlyList<StoryDraft>> DraftsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(StoryTable.Drafts, cancellationToken);

    /// <summary>The number of the latest revision; 0 if nothing was ever published.</summary>
    public Task<long> LatestNumberAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(StoryTable.LatestNumber, cancellationToken);

    /// <summary>The stories of that revision, however old it is.</summary>
    public Task<StoryRevision?> FindAsync(string revision, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => StoryTable.Find(store, revision), cancellationToken);

    /// <summary>Saves a draft and replaces an earlier one of the same story.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="text">The story's JSON; null to remove the story at the next publication.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="cancellationToken">Cancels before the draft is saved.</param>
    public Task SaveDraftAsync(string storyId, string? text, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SaveDraft(store, new StoryDraft(storyId, text, time.GetUtcNow(), by)), cancellationToken);

    /// <returns>False if the draft does not exist.</returns>
    public Task<bool> DiscardDraftAsync(string storyId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => DiscardDraft(store, storyId, by), cancellationToken);

    /// <summary>Publishes stories as the next revision and deletes the drafts that they contain, in one transaction.</summary>
    /// <returns>Null, with nothing published, if another revision was published or one of the drafts changed since the workspace was
    /// read.</returns>
    public Task<StoryRevision?> PublishAsync(StoryEdition edition, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Publish(store, edition, time.GetUtcNow()), cancellationToken);

    private static StoryWorkspace Read(StoreTransaction store) => new(StoryTable.Latest(store), StoryTable.Drafts(store));

    private static void SaveDraft(StoreTransaction store, StoryDraft draft)
    {
        StoryTable.SaveDraft(store, draft);
        store.Record(
            draft.At, draft.By, StoryActs.StoryDrafted, draft.StoryId,
            new() { ["story"] = draft.StoryId, ["removes"] = draft.Text is null ? "true" : null });
    }

    private bool DiscardDraft(StoreTransaction store, string storyId, Actor by)
    {
        if (!StoryTable.DiscardDraft(store, storyId)) return false;
        store.Record(time.GetUtcNow(), by, StoryActs.StoryDraftDiscarded, storyId, new() { ["story"] = storyId });
        return true;
    }

    private static StoryRevision? Publish(StoreTransaction store, StoryEdition edition, DateTimeOffset now)
    {
        if (StoryTable.LatestNumber(store) != edition.After) return null;
        if (edition.Drafts.Except(StoryTable.Drafts(store)).Any()) return null;
        var revision = new StoryRevision(edition.After + 1, edition.Revision, now, edition.By, edition.Stories);
        StoryTable.Publish(store, revision);
        foreach (var draft in edition.Drafts) StoryTable.DiscardDraft(store, draft.StoryId);
        if (edition.By is { } by)
            store.Record(now, by, StoryActs.StoriesPublished, "stories", new() { ["revision"] = revision.Revision });
        return revision;
    }
}

/// <summary>Stories to publish.</summary>
/// <param name="After">The number of the revision that they are based on.</param>
/// <param name="Revision">The hash of exactly these stories.</param>
/// <param name="Stories">All stories, not only the changed ones.</param>
/// <param name="Drafts">The drafts that they contain.</param>
/// <param name="By">Who publishes them; null if they come from the host's folder.</param>
public sealed record StoryEdition(
    long After, string Revision, IReadOnlyList<StoryText> Stories, IReadOnlyList<StoryDraft> Drafts, Actor? By);

/// <summary>The audited actions of designers on stories.</summary>
public static class StoryActs
{
    public const string StoryDrafted = "stories.drafted";
    public const string StoryDraftDiscarded = "stories.draftDiscarded";
    public const string StoriesPublished = "stories.published";
}

public static class StoryTopics
{
    /// <summary>Stories were published, or a draft was changed.</summary>
    public static readonly Topic Stories = new("stories");
}
