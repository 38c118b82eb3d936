using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

internal static class ConversationListing
{
    private const int MostOthers = 20;

    private const string Conversations =
        """
        FROM conversations c LEFT JOIN user_requests r
        ON r.id = (SELECT id FROM user_requests WHERE conversation_id = c.id ORDER BY created_at DESC, id DESC LIMIT 1)
        """;

    private static readonly ListOrder OldestFirst = new("c.created_at", "c.id", NewestFirst: false);
    private static readonly ListOrder LatestFirst = new("c.last_at", "c.id", NewestFirst: true);

    public static ListPage Live(StoreTransaction store, ConversationQuery query, ListCursor? after, int limit, long now) =>
        ListingTable.Page(
            store, Conversations, Matching(store, query).And("c.holder_id IS NOT NULL"), OldestFirst, after, limit, now,
            SearchQuery.Of(query.Find));

    public static ListPage Transcripts(StoreTransaction store, ConversationQuery query, ListCursor? after, int limit, long now) =>
        ListingTable.Page(store, Conversations, Matching(store, query), LatestFirst, after, limit, now, SearchQuery.Of(query.Find));

    public static ConversationSummary? Find(StoreTransaction store, string id, long now) =>
        ListingTable.First(store, Conversations, new Conditions().And("c.id = @id", new { id }), now);

    public static IReadOnlyList<ConversationSummary> OthersOfUser(StoreTransaction store, string id, long now)
    {
        var where = new Conditions().And(
            """
            c.id <> @id AND c.erased_at IS NULL
            AND (c.channel_id, c.user_id) = (SELECT channel_id, user_id FROM conversations WHERE id = @id)
            """,
            new { id });
        return ListingTable.Page(store, Conversations, where, LatestFirst, after: null, MostOthers, now).Rows;
    }

    private static Conditions Matching(StoreTransaction store, ConversationQuery query)
    {
        var where = new Conditions().AndFound(store, SearchQuery.Of(query.Find), "c.id");
        if (query.HolderId is { } holder) where.And("c.holder_id = @holder", new { holder });
        if (query.Among is { } among) where.AndAmong(among, "c.id");
        return where;
    }
}
