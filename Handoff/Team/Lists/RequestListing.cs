using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

internal static class RequestListing
{
    private const int MostNews = 100;
    private const int Closed = (int)RequestState.Closed;
    private const string Conversation = "JOIN conversations c ON c.id = r.conversation_id";

    private static readonly string IsUnfinished = $"r.state <> {Closed}";
    private static readonly string IsClosed = $"r.state = {Closed}";
    private static readonly ListOrder LongestWait = new("r.created_at", "r.id", NewestFirst: false);
    private static readonly ListOrder LastClosed = new("r.updated_at", "r.id", NewestFirst: true);

    public static ListPage Page(StoreTransaction store, ListBounds bounds, RequestQuery query, ListCursor? after, int limit, long now)
    {
        var (list, filter) = (Base(query), Matching(query, now));
        if (query.Group == RequestGroup.WithColleagues) filter.And("r.assignee_id <> @Me", new { query.Me });
        if (query.State is { } state and not RequestState.Closed) filter.And($"r.state = {(int)state}");
        if (query.Among is not { } among) return PagedList.Page(store, bounds, Source(query, list), filter, after, limit, now, query.Find);
        return PagedList.Page(
            store, bounds, Source(query, new Conditions().AndAmong(among, "r.id", "r.conversation_id")) with { IsAmong = true },
            filter.With(list), after, limit, now, query.Find);
    }

    public static ConversationSummary? Find(StoreTransaction store, string id, long now) =>
        ListingTable.First(store, Source(LongestWait, new()), new Conditions().And("r.id = @id", new { id }), now);

    public static RequestCounts Counts(StoreTransaction store, ListBounds bounds, RequestQuery query, long now)
    {
        var filter = Matching(query, now).AndFound(store, SearchQuery.Of(query.Find), "r.conversation_id");
        var looks = filter.All.Count == 0 ? bounds.Counted : bounds.Looks;
        var unfinished = Source(LongestWait, new Conditions().And(IsUnfinished));
        filter.Values.AddDynamicParams(new { looks, query.Me });
        var row = store.QueryFirst<CountRow>(
            $"""
            SELECT COUNT(*) AS unfinished, COUNT(r.assignee_id) AS taken, COUNT(CASE WHEN r.assignee_id = @Me THEN 1 END) AS mine
            FROM {PagedList.Looked(unfinished, filter)}
            """,
            filter.Values)!;
        var closed = PagedList.Count(store, bounds, Source(LastClosed, new Conditions().And(IsClosed)), Matching(query, now), query.Find);
        return new(
            row.Unfinished - row.Taken, row.Mine, row.Taken - row.Mine, closed.Count, ListingTable.IsLonger(store, unfinished, looks),
            closed.HasMore);
    }

    /// <summary>Of the requests and of the returns, the newest since then.</summary>
    public static IReadOnlyList<RequestNews> News(StoreTransaction store, string me, DateTimeOffset since, long now)
    {
        var news = store.Query<string>(
            $"""
            SELECT id FROM (SELECT id FROM user_requests WHERE created_at >= @since AND state <> {Closed}
                ORDER BY created_at DESC, id DESC LIMIT @MostNews) new_ones
            UNION SELECT u.id FROM (SELECT id FROM conversations WHERE returned_at IS NOT NULL AND returned_at >= @since
                ORDER BY returned_at DESC LIMIT @MostNews) v JOIN user_requests u ON u.conversation_id = v.id
            """,
            new { since = since.ToUnixTimeMilliseconds(), MostNews });
        var list = Source(LongestWait, new Conditions().AndAmong(news, "r.id"));
        var filter = new Conditions().And($"{IsUnfinished} AND (r.assignee_id IS NULL OR r.assignee_id = @me)", new { me });
        var page = ListingTable.InOrder(store, list, filter, after: null, MostNews, 2 * MostNews, now);
        return [.. page.Rows.Select(row =>
            row.Conversation.ReturnedAt is { } returned && returned > row.Request!.CreatedAt && returned >= since
                ? new RequestNews(RequestNewsKind.CameBack, returned, row)
                : new RequestNews(RequestNewsKind.CameIn, row.Request!.CreatedAt, row))];
    }

    private static ListSource Source(RequestQuery query, Conditions conditions) =>
        Source(query.IsClosed ? LastClosed : LongestWait, conditions);

    private static ListSource Source(ListOrder order, Conditions conditions) =>
        new("user_requests r", Conversation, "r.conversation_id", order, conditions);

    /// <summary>The part of a filter by which an index finds the requests in the list's order.</summary>
    private static Conditions Base(RequestQuery query) => query switch
    {
        { IsClosed: true } => new Conditions().And(IsClosed),
        { Group: RequestGroup.NeedsHuman } => new Conditions().And($"{IsUnfinished} AND r.assignee_id IS NULL"),
        { Group: RequestGroup.Mine } => new Conditions().And($"{IsUnfinished} AND r.assignee_id = @Me", new { query.Me }),
        { Group: not null } or { State: not null } => new Conditions().And(IsUnfinished),
        _ => new Conditions(),
    };

    private static Conditions Matching(RequestQuery query, long now)
    {
        var where = new Conditions();
        if (query.AssigneeId is { } assignee)
            where.And(assignee.Length == 0 ? "r.assignee_id IS NULL" : "r.assignee_id = @assignee", new { assignee });
        if (query.GroupId is { } group) where.And("r.group_id = @group", new { group });
        if (query.Online is { } online)
            where.And($"{(online ? "" : "NOT ")}EXISTS (SELECT 1 FROM presence WHERE subject = 'conversation/' || r.conversation_id AND expires_at > @now)", new { now });
        // "|| ''" keeps the database from beginning with all conversations of the channel.
        if (query.ChannelId is { } channel) where.And("c.channel_id || '' = @channel", new { channel });
        return where.AndLanguage(query.Language);
    }

    private sealed class CountRow
    {
        public long Unfinished { get; init; }
        public long Taken { get; init; }
        public long Mine { get; init; }
    }
}
