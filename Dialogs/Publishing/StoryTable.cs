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

    public static bool SaveDraft(StoreTransaction store, StoryDraft draft)
    {
        store.Notify(StoryTopics.Stories, draft.StoryId);
        return store.Execute(
            """
            INSERT INTO story_drafts (story_id, text, saved_at, saver_id, saver_name) VALUES (@StoryId, @Text, @at, @saverId, @saverName)
            ON CONFLICT (story_id) DO UPDATE SET
                text = excluded.text, saved_at = excluded.saved_at, saver_id = excluded.saver_id, saver_name = excluded.saver_name
            """,
            new
            {
                draft.StoryId,
                draft.Text,
                at = draft.At.ToUnixTimeMilliseconds(),
                saverId = draft.By.Id,
                saverName = draft.By.Name
            }) > 0;
    }

    public static bool DiscardDraft(StoreTransaction store, string storyId)
    {
        store.Notify(StoryTopics.Stories, storyId);
        return store.Execute("DELETE FROM story_drafts WHERE story_id = @storyId", new { storyId }) > 0;
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
    }
}
