using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>The tables of stories. Each text is stored once, even if several revisions contain it.</summary>
internal static class StoryTable
{
    public static long LatestNumber(StoreTransaction store) =>
        store.QueryFirst<long?>("SELECT MAX(number) FROM story_revisions") ?? 0;

    public static StoryRevision? Latest(StoreTransaction store) =>
        One(store, "ORDER BY number DESC LIMIT 1");

    public static StoryRevision? Find(StoreTransaction store, string revision) =>
        One(store, "WHERE revision = @revision ORDER BY number DESC LIMIT 1", new { revision });

    public static StoryRevision? Find(StoreTransaction store, long number) =>
        One(store, "WHERE number = @number", new { number });

    /// <summary>Revisions without their stories, newest first.</summary>
    public static IEnumerable<StoryRevision> Headers(StoreTransaction store, long before, int limit) => store.Query<RevisionRow>(
        "SELECT * FROM story_revisions WHERE number < @before ORDER BY number DESC LIMIT @limit",
        new { before, limit }).Select(row => row.ToRevision([]));

    public static StoryRevision? Header(StoreTransaction store, long number) =>
        store.QueryFirst<RevisionRow>("SELECT * FROM story_revisions WHERE number = @number", new { number })?.ToRevision([]);

    public static void Publish(StoreTransaction store, StoryRevision revision)
    {
        store.Execute(
            """
            INSERT INTO story_revisions (number, revision, published_at, publisher_id, publisher_name)
            VALUES (@Number, @Revision, @at, @publisherId, @publisherName)
            """,
            new
            {
                revision.Number,
                revision.Revision,
                at = revision.At.ToUnixTimeMilliseconds(),
                publisherId = revision.By?.Id,
                publisherName = revision.By?.Name,
            });
        for (var place = 0; place < revision.Stories.Count; place++) Keep(store, revision.Number, place, revision.Stories[place]);
        store.Notify(StoryTopics.Stories, "published");
    }

    public static IReadOnlyList<StoryDraft> Drafts(StoreTransaction store) =>
        [.. store.Query<DraftRow>("SELECT * FROM story_drafts ORDER BY story_id").Select(row => row.ToDraft())];

    /// <summary>The draft of a story, or else its published text.</summary>
    public static StoryVersion? Present(StoreTransaction store, string storyId) =>
        store.QueryFirst<DraftRow>("SELECT * FROM story_drafts WHERE story_id = @storyId", new { storyId })?.ToVersion()
        ?? Published(store, storyId);

    public static StoryVersion? Published(StoreTransaction store, string storyId) => store.QueryFirst<PublishedRow>(
        """
        SELECT files.story_id, texts.text, revisions.published_at, revisions.publisher_id, revisions.publisher_name
        FROM story_revision_files files
        JOIN story_texts texts ON texts.hash = files.hash
        JOIN story_revisions revisions ON revisions.number = files.number
        WHERE files.number = (SELECT MAX(number) FROM story_revisions) AND files.story_id = @storyId
        """,
        new { storyId })?.ToVersion();

    /// <summary>Saves a draft in place of the version that was found, unless another node has changed it since.</summary>
    public static bool SaveDraft(StoreTransaction store, StoryDraft draft, StoryVersion? found)
    {
        store.Notify(StoryTopics.Stories, draft.StoryId);
        var row = new
        {
            draft.StoryId,
            draft.Text,
            at = draft.At.ToUnixTimeMilliseconds(),
            saverId = draft.By.Id,
            saverName = draft.By.Name,
            found = found?.Text,
        };
        return found is { IsDraft: true }
            ? store.Execute(
                """
                UPDATE story_drafts SET text = @Text, saved_at = @at, saver_id = @saverId, saver_name = @saverName
                WHERE story_id = @StoryId AND (text = @found OR (text IS NULL AND CAST(@found AS TEXT) IS NULL))
                """,
                row) > 0
            : store.Execute(
                """
                INSERT INTO story_drafts (story_id, text, saved_at, saver_id, saver_name)
                VALUES (@StoryId, @Text, @at, @saverId, @saverName)
                ON CONFLICT (story_id) DO NOTHING
                """,
                row) > 0;
    }

    public static bool DiscardDraft(StoreTransaction store, string storyId)
    {
        store.Notify(StoryTopics.Stories, storyId);
        return store.Execute("DELETE FROM story_drafts WHERE story_id = @storyId", new { storyId }) > 0;
    }

    /// <summary>Forgets revisions before that number, and the texts that no other revision has.</summary>
    public static void DropBefore(StoreTransaction store, long number)
    {
        if (store.QueryFirst<long?>("SELECT MIN(number) FROM story_revisions WHERE number < @number", new { number }) is null) return;
        var hashes = store.Query<string>("SELECT DISTINCT hash FROM story_revision_files WHERE number < @number", new { number });
        store.Execute("DELETE FROM story_revision_files WHERE number < @number", new { number });
        store.Execute("DELETE FROM story_revisions WHERE number < @number", new { number });
        foreach (var hash in hashes)
            store.Execute(
                "DELETE FROM story_texts WHERE hash = @hash AND NOT EXISTS (SELECT 1 FROM story_revision_files WHERE hash = @hash)",
                new { hash });
    }

    private static void Keep(StoreTransaction store, long number, int place, StoryText story)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(story.Text)));
        store.Execute("INSERT INTO story_texts (hash, text) VALUES (@hash, @Text) ON CONFLICT (hash) DO NOTHING", new { hash, story.Text });
        store.Execute(
            "INSERT INTO story_revision_files (number, place, story_id, file, hash) VALUES (@number, @place, @Id, @File, @hash)",
            new { number, place, story.Id, story.File, hash });
    }

    private static StoryRevision? One(StoreTransaction store, string which, object? parameters = null)
    {
        if (store.QueryFirst<RevisionRow>($"SELECT * FROM story_revisions {which}", parameters) is not { } row) return null;
        var stories = store.Query<TextRow>(
            """
            SELECT files.story_id, files.file, texts.text FROM story_revision_files files
            JOIN story_texts texts ON texts.hash = files.hash WHERE files.number = @Number ORDER BY files.place
            """,
            new { row.Number });
        return row.ToRevision([.. stories.Select(story => new StoryText(story.StoryId, story.File, story.Text))]);
    }

    private sealed class RevisionRow
    {
        public long Number { get; init; }
        public required string Revision { get; init; }
        public long PublishedAt { get; init; }
        public string? PublisherId { get; init; }
        public string? PublisherName { get; init; }

        public StoryRevision ToRevision(IReadOnlyList<StoryText> stories) => new(
            Number,
            Revision,
            DateTimeOffset.FromUnixTimeMilliseconds(PublishedAt),
            PublisherId is null ? null : new Actor(PublisherId, PublisherName!),
            stories);
    }

    private sealed class TextRow
    {
        public required string StoryId { get; init; }
        public required string File { get; init; }
        public required string Text { get; init; }
    }

    private sealed class DraftRow
    {
        public required string StoryId { get; init; }
        public string? Text { get; init; }
        public long SavedAt { get; init; }
        public required string SaverId { get; init; }
        public required string SaverName { get; init; }

        public StoryDraft ToDraft() => new(StoryId, Text, DateTimeOffset.FromUnixTimeMilliseconds(SavedAt), new Actor(SaverId, SaverName));

        public StoryVersion ToVersion() => new(
            StoryId, Text, new Actor(SaverId, SaverName), DateTimeOffset.FromUnixTimeMilliseconds(SavedAt), IsDraft: true);
    }

    private sealed class PublishedRow
    {
        public required string StoryId { get; init; }
        public required string Text { get; init; }
        public long PublishedAt { get; init; }
        public string? PublisherId { get; init; }
        public string? PublisherName { get; init; }

        public StoryVersion ToVersion() => new(
            StoryId, Text, PublisherId is null ? null : new Actor(PublisherId, PublisherName!),
            DateTimeOffset.FromUnixTimeMilliseconds(PublishedAt), IsDraft: false);
    }
}
