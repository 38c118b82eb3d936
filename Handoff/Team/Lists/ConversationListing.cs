using LiveTakeover.Handoff.Team.Closing;

namespace LiveTakeover.Handoff.Team.Lists;

internal static class ConversationListing
{
    private const int MostOthers = 20;
    private const int MostOfUser = 200;

    private const string LatestRequest =
        """
        LEFT JOIN user_requests r
        ON r.id = (SELECT id FROM user_requests WHERE conversation_id = c.id ORDER BY created_at DESC, id DESC LIMIT 1)
        """;

    private static readonly ListOrder OldestFirst = new("c.created_at", "c.id", NewestFirst: false);
    private static readonly ListOrder LatestFirst = new("c.last_at", "c.id", NewestFirst: true);

    public static ListPage Live(
        StoreTransaction store, ListBounds bounds, ConversationQuery query, ListCursor? after, int limit, long now) =>
        Page(store, bounds, query, OldestFirst, new Conditions().And("c.holder_id IS NOT NULL"), after, limit, now);

    public static ListPage Transcripts(
        StoreTransaction store, ListBounds bounds, ConversationQuery query, ListCursor? after, int limit, long now) =>
        WithEndings(store, Page(store, bounds, query, LatestFirst, During(query), after, limit, now));

    /// <summary>By these the index of the last lines finds the conversations.</summary>
    private static Conditions During(ConversationQuery query)
    {
        var during = new Conditions();
        if (query.From is { } from) during.And("c.last_at >= @lastFrom", new { lastFrom = from.ToUnixTimeMilliseconds() });
        if (query.Before is { } before) during.And("c.last_at < @lastBefore", new { lastBefore = before.ToUnixTimeMilliseconds() });
        return during;
    }

    private static Conditions Matching(ConversationQuery query)
    {
        var filter = new Conditions();
        if (query.AgentId is { } agent)
            filter.And("EXISTS (SELECT 1 FROM takeovers t WHERE t.agent_id = @agent AND t.conversation_id = c.id)", new { agent });
        if (query.Story is { } story)
            filter.And("EXISTS (SELECT 1 FROM user_requests u WHERE u.conversation_id = c.id AND u.story = @story)", new { story });
        if (query.Tag is { } tag)
            filter.And("EXISTS (SELECT 1 FROM conversation_tags g WHERE g.conversation_id = c.id AND g.tag = @tag)", new { tag });
        if (query.Outcome is { } outcome)
            filter.And(
                """
                (SELECT e.outcome FROM takeovers e WHERE e.conversation_id = c.id AND e.outcome IS NOT NULL
                    ORDER BY e.epoch DESC LIMIT 1) = @outcome
                """,
                new { outcome });
        return filter.AndLanguage(query.Language);
    }

    public static ConversationSummary? Find(StoreTransaction store, string id, long now) =>
        ListingTable.First(store, Source(LatestFirst, new()), new Conditions().And("c.id = @id", new { id }), now) is { } found
            ? found with { Ending = ClosingTable.EndingsOf(store, [id]).GetValueOrDefault(id) }
            : null;

    /// <summary>Of the conversations that the person began last.</summary>
    public static IReadOnlyList<ConversationSummary> OthersOfUser(StoreTransaction store, string id, long now)
    {
        var others = new Conditions().And(
            """
            c.id IN (SELECT o.id FROM conversations o JOIN conversations this ON this.user_id = o.user_id
                WHERE this.id = @id ORDER BY o.created_at DESC LIMIT @MostOfUser)
            """,
            new { id, MostOfUser });
        var filter = new Conditions().And(
            "c.id <> @id AND c.erased_at IS NULL AND c.channel_id = (SELECT channel_id FROM conversations WHERE id = @id)");
        return ListingTable.InOrder(store, Source(LatestFirst, others), filter, after: null, MostOthers, MostOfUser, now).Rows;
    }

    private static ListPage WithEndings(StoreTransaction store, ListPage page)
    {
        var endings = ClosingTable.EndingsOf(store, [.. page.Rows.Select(row => row.Conversation.Id)]);
        return page with { Rows = [.. page.Rows.Select(row => row with { Ending = endings.GetValueOrDefault(row.Conversation.Id) })] };
    }

    private static ListPage Page(
        StoreTransaction store, ListBounds bounds, ConversationQuery query, ListOrder order, Conditions conditions, ListCursor? after,
        int limit, long now)
    {
        if (query.HolderId is { } holder) conditions.And("c.holder_id = @holder", new { holder });
        return query.Among is { } among
            ? PagedList.Page(
                store, bounds, Source(order, new Conditions().AndAmong(among, "c.id")) with { IsAmong = true },
                Matching(query).With(conditions), after, limit, now, query.Find)
            : PagedList.Page(store, bounds, Source(order, conditions), Matching(query), after, limit, now, query.Find);
    }

    private static ListSource Source(ListOrder order, Conditions conditions) =>
        new("conversations c", LatestRequest, "c.id", order, conditions);
}
