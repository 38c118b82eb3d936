using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>Questions about past revisions. What changed is what has another hash than in the revision before.</summary>
internal static class StoryHistoryTable
{
    public static IReadOnlyList<PastRevision> Page(StoreTransaction store, long before, int limit, string? storyId)
    {
        var headers = storyId is null
            ? StoryTable.Headers(store, before, limit)
            : ChangesOf(store, storyId, before, limit).Select(number => StoryTable.Header(store, number)).OfType<StoryRevision>();
        return [.. headers.Select(header =>
        {
            var changes = ChangesOf(store, header.Number, StoryHistory.MostNamed);
            return new PastRevision(header.Number, header.Revision, header.At, header.By, changes.Stories, changes.Count);
        })];
    }

    /// <summary>The revisions in which a story came, changed or went.</summary>
    private static IReadOnlyList<long> ChangesOf(StoreTransaction store, string storyId, long before, int limit) => store.Query<long>(
        """
        SELECT now.number FROM story_revision_files now
        LEFT JOIN story_revision_files was ON was.story_id = now.story_id AND was.number = now.number - 1
        WHERE now.story_id = @storyId AND now.number < @before AND (was.hash IS NULL OR was.hash <> now.hash)
        UNION
        SELECT was.number + 1 FROM story_revision_files was
        LEFT JOIN story_revision_files now ON now.story_id = was.story_id AND now.number = was.number + 1
        WHERE was.story_id = @storyId AND was.number + 1 < @before AND now.hash IS NULL
            AND was.number < (SELECT MAX(number) FROM story_revisions)
        ORDER BY 1 DESC LIMIT @limit
        """,
        new { storyId, before, limit });

    public static (IReadOnlyList<PastChange> Stories, int Count) ChangesOf(StoreTransaction store, long number, int most)
    {
        var written = store.Query<ChangeRow>(
            """
            SELECT now.story_id, now.hash, was.hash AS former FROM story_revision_files now
            LEFT JOIN story_revision_files was ON was.number = @before AND was.story_id = now.story_id
            WHERE now.number = @number AND (was.hash IS NULL OR was.hash <> now.hash) ORDER BY now.place
            """,
            new { number, before = number - 1 });
        var removed = store.Query<ChangeRow>(
            """
            SELECT was.story_id, was.hash, was.hash AS former FROM story_revision_files was
            LEFT JOIN story_revision_files now ON now.number = @number AND now.story_id = was.story_id
            WHERE was.number = @before AND now.hash IS NULL ORDER BY was.place
            """,
            new { number, before = number - 1 });
        var all = written.Select(row => (Row: row, Kind: row.Former is null ? PastChangeKind.New : PastChangeKind.Changed))
            .Concat(removed.Select(row => (Row: row, Kind: PastChangeKind.Removed))).ToList();
        return ([.. all.Take(most).Select(each => new PastChange(each.Row.StoryId, Name(store, each.Row), each.Kind))], all.Count);
    }

    public static string? Text(StoreTransaction store, long number, string storyId) => store.QueryFirst<string>(
        """
        SELECT texts.text FROM story_revision_files files JOIN story_texts texts ON texts.hash = files.hash
        WHERE files.number = @number AND files.story_id = @storyId
        """,
        new { number, storyId });

    // The same stories may have been published again. Another node's clock may have been a little ahead.
    public static long? Number(StoreTransaction store, string revision, DateTimeOffset at) => store.QueryFirst<long?>(
        "SELECT number FROM story_revisions WHERE revision = @revision ORDER BY published_at > @at, number DESC LIMIT 1",
        new { revision, at = at.ToUnixTimeMilliseconds() });

    private static string Name(StoreTransaction store, ChangeRow row)
    {
        if (StoryText.IsTestFile(row.StoryId)) return row.StoryId;
        var text = store.QueryFirst<string>("SELECT text FROM story_texts WHERE hash = @Hash", new { row.Hash });
        return StoryHeading.Of(text).Name ?? row.StoryId;
    }

    private sealed class ChangeRow
    {
        public required string StoryId { get; init; }
        public required string Hash { get; init; }
        public string? Former { get; init; }
    }
}
