using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Keeps the texts of stories, revision by revision, and the drafts of the next one. It does not read them.</summary>
public sealed class StoryRevisions(IDatabase database, TimeProvider time)
{
    public Task<StoryDesk> ReadAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(Read, cancellationToken);

    public Task<IReadOnlyList<StoryDraft>> DraftsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(StoryTable.Drafts, cancellationToken);

    /// <summary>The number of the latest revision; 0 when nothing was ever published.</summary>
    public Task<long> LatestNumberAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(StoryTable.LatestNumber, cancellationToken);

    /// <summary>The stories of that revision, however long ago they were published.</summary>
    public Task<StoryRevision?> FindAsync(string revision, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => StoryTable.Find(store, revision), cancellationToken);

    /// <summary>Keeps a draft in place of an earlier one of the same story.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="text">Its JSON; null when it is to go with the next publishing.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="cancellationToken">Cancels before it is saved.</param>
    public Task SaveDraftAsync(string storyId, string? text, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SaveDraft(store, new StoryDraft(storyId, text, time.GetUtcNow(), by)), cancellationToken);

    /// <returns>False if there was no such draft.</returns>
    public Task<bool> DiscardDraftAsync(string storyId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => DiscardDraft(store, storyId, by), cancellationToken);

    /// <summary>
    /// Publishes stories as the next revision, together with the end of the drafts that they hold.
    /// </summary>
    /// <returns>Null if anything was published, or one of the drafts was changed, since the desk was read: nothing is published then.</returns>
    public Task<StoryRevision?> PublishAsync(StoryEdition edition, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Publish(store, edition, time.GetUtcNow()), cancellationToken);

    private static StoryDesk Read(StoreTransaction store) => new(StoryTable.Latest(store), StoryTable.Drafts(store));

    private static bool SaveDraft(StoreTransaction store, StoryDraft draft)
    {
        StoryTable.SaveDraft(store, draft);
        AuditTable.Write(store, draft.At, draft.By, Audited.StoryDrafted, draft.StoryId, new() { ["story"] = draft.StoryId, ["removes"] = draft.Text is null ? "true" : null });
        return true;
    }

    private bool DiscardDraft(StoreTransaction store, string storyId, Actor by)
    {
        if (!StoryTable.DiscardDraft(store, storyId)) return false;
        AuditTable.Write(store, time.GetUtcNow(), by, Audited.StoryDraftDiscarded, storyId, new() { ["story"] = storyId });
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
            AuditTable.Write(store, now, by, Audited.StoriesPublished, "stories", new() { ["revision"] = revision.Revision });
        return revision;
    }
}

/// <summary>Stories on their way to being published.</summary>
/// <param name="After">The number of the revision that they were made from.</param>
/// <param name="Revision">Names exactly these stories.</param>
/// <param name="Stories">All stories, not only the changed ones.</param>
/// <param name="Drafts">The drafts that are part of them.</param>
/// <param name="By">Who publishes them; null when they come from the host's folder.</param>
public sealed record StoryEdition(long After, string Revision, IReadOnlyList<StoryText> Stories, IReadOnlyList<StoryDraft> Drafts, Actor? By);
