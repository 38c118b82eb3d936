using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>Stores the texts of stories, by revision, and the drafts of the next one. It does not parse them.</summary>
public sealed class StoryRevisions(IDatabase database, TimeProvider time)
{
    /// <summary>How many revisions are kept.</summary>
    internal int Kept { get; init; } = StoryHistory.Kept;

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

    /// <summary>The story's draft, or else its published text; null if there is neither.</summary>
    public Task<StoryVersion?> PresentAsync(string storyId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => StoryTable.Present(store, storyId), cancellationToken);

    /// <summary>Saves a draft, in place of the present one, if the story is still what the draft is based on.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="text">The story's JSON; null to remove the story at the next publication.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="basedOn">What the draft is based on; by default it replaces whatever there is.</param>
    /// <param name="cancellationToken">Cancels before the draft is saved.</param>
    public Task<StoryChange> SaveDraftAsync(
        string storyId, string? text, Actor by, StoryBase? basedOn = null, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store => SaveDraft(store, new StoryDraft(storyId, text, time.GetUtcNow(), by), basedOn ?? StoryBase.Anything), cancellationToken);

    /// <summary>Discards a draft, if it is still the one that the caller has seen.</summary>
    public Task<StoryChange> DiscardDraftAsync(
        string storyId, Actor by, StoryBase? basedOn = null, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => DiscardDraft(store, storyId, by, basedOn ?? StoryBase.Anything), cancellationToken);

    /// <summary>
    /// Saves what an earlier revision had otherwise as drafts: all of it, or nothing if one of these stories has a draft already.
    /// </summary>
    /// <returns>The number of drafts, or the draft that is in the way.</returns>
    public Task<(int Drafts, StoryVersion? InTheWay)> DraftAgainAsync(
        StoryRevision earlier, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => DraftAgain(store, earlier, by), cancellationToken);

    /// <summary>Publishes stories as the next revision and deletes the drafts that they contain, in one transaction.</summary>
    /// <returns>Null, with nothing published, if another revision was published or one of the drafts changed since the workspace was
    /// read.</returns>
    public Task<StoryRevision?> PublishAsync(StoryEdition edition, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Publish(store, edition, time.GetUtcNow()), cancellationToken);

    private static StoryWorkspace Read(StoreTransaction store) => new(StoryTable.Latest(store), StoryTable.Drafts(store));

    private static StoryChange SaveDraft(StoreTransaction store, StoryDraft draft, StoryBase basedOn)
    {
        var present = StoryTable.Present(store, draft.StoryId);
        if (basedOn.Judge(present) is not ChangeOutcome.Done and var refused) return new StoryChange(refused, present);
        if (draft.Text is null && present is null) return new StoryChange(ChangeOutcome.NotFound, null);
        if (!StoryTable.SaveDraft(store, draft, present))
            return new StoryChange(ChangeOutcome.ChangedMeanwhile, StoryTable.Present(store, draft.StoryId));
        if (IsNews(draft, present))
            store.Record(
                draft.At, draft.By, StoryActs.StoryDrafted, draft.StoryId,
                Naming(draft.StoryId, draft.Text ?? present?.Text, draft.Text is null));
        return new StoryChange(ChangeOutcome.Done, new StoryVersion(draft.StoryId, draft.Text, draft.By, draft.At, IsDraft: true));
    }

    // A page saves while somebody types. One entry says that they work on the story; what came of it is in the revision.
    private static bool IsNews(StoryDraft draft, StoryVersion? present) =>
        present is not { IsDraft: true } || present.By != draft.By || present.Text is null != draft.Text is null;

    private StoryChange DiscardDraft(StoreTransaction store, string storyId, Actor by, StoryBase basedOn)
    {
        var present = StoryTable.Present(store, storyId);
        if (present is not { IsDraft: true }) return new StoryChange(ChangeOutcome.NotFound, present);
        if (basedOn.Judge(present) is not ChangeOutcome.Done and var refused) return new StoryChange(refused, present);
        StoryTable.DiscardDraft(store, storyId);
        store.Record(time.GetUtcNow(), by, StoryActs.StoryDraftDiscarded, storyId, Naming(storyId, present.Text));
        return new StoryChange(ChangeOutcome.Done, StoryTable.Published(store, storyId));
    }

    private (int Drafts, StoryVersion? InTheWay) DraftAgain(StoreTransaction store, StoryRevision earlier, Actor by)
    {
        var wanted = earlier.Stories.ToDictionary(story => story.Id, story => story.Text, StringComparer.Ordinal);
        var present = (StoryTable.Latest(store)?.Stories ?? []).ToDictionary(story => story.Id, story => story.Text, StringComparer.Ordinal);
        var changed = wanted.Keys.Union(present.Keys).Where(id => wanted.GetValueOrDefault(id) != present.GetValueOrDefault(id)).ToList();
        var drafts = StoryTable.Drafts(store);
        if (drafts.FirstOrDefault(draft => changed.Contains(draft.StoryId)) is { } inTheWay)
            return (0, StoryTable.Present(store, inTheWay.StoryId));
        foreach (var id in changed)
            SaveDraft(store, new StoryDraft(id, wanted.GetValueOrDefault(id), time.GetUtcNow(), by), StoryBase.Anything);
        return (changed.Count, null);
    }

    private static ActDetails Naming(string storyId, string? text, bool removes = false) => new()
    {
        ["story"] = storyId,
        ["name"] = StoryHeading.Of(text).Name ?? storyId,
        ["removes"] = removes ? "true" : null,
    };

    private StoryRevision? Publish(StoreTransaction store, StoryEdition edition, DateTimeOffset now)
    {
        if (StoryTable.LatestNumber(store) != edition.After) return null;
        if (edition.Drafts.Except(StoryTable.Drafts(store)).Any()) return null;
        var revision = new StoryRevision(edition.After + 1, edition.Revision, now, edition.By, edition.Stories);
        StoryTable.Publish(store, revision);
        StoryTable.DropBefore(store, revision.Number - Kept + 1);
        foreach (var draft in edition.Drafts) StoryTable.DiscardDraft(store, draft.StoryId);
        if (edition.By is { } by)
            store.Record(
                now, by, StoryActs.StoriesPublished, "stories",
                new() { ["revision"] = revision.Revision, ["number"] = $"{revision.Number}", ["stories"] = Names(store, revision.Number) });
        return revision;
    }

    private static string Names(StoreTransaction store, long number)
    {
        var changes = StoryHistoryTable.ChangesOf(store, number, StoryHistory.MostNamed);
        var names = string.Join(", ", changes.Stories.Select(change => change.Name));
        return changes.Count > changes.Stories.Count ? $"{names} +{changes.Count - changes.Stories.Count}" : names;
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
