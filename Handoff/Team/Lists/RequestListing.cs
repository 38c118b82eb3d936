using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

internal static class RequestListing
{
    private const int MostNews = 100;
    private const int Closed = (int)RequestState.Closed;
    private const string Requests = "FROM user_requests r JOIN conversations c ON c.id = r.conversation_id";

    private static readonly string IsUnfinished = $"r.state <> {Closed}";
    private static readonly ListOrder LongestWait = new("r.created_at", "r.id", NewestFirst: false);
    private static readonly ListOrder LastClosed = new("r.updated_at", "r.id", NewestFirst: true);

    public static ListPage Page(StoreTransaction store, RequestQuery query, ListCursor? after, int limit, long now)
    {
        var where = Matching(store, query, now);
        if (query.State is { } state) where.And($"r.state = {(int)state}");
        if (query.Group is { } group) where.And(In(group), new { query.Me });
        return ListingTable.Page(
            store, Requests, where, query.IsClosed ? LastClosed : LongestWait, after, limit, now, SearchQuery.Of(query.Find));
    }

    public static ConversationSummary? Find(StoreTransaction store, string id, long now) =>
        ListingTable.First(store, Requests, new Conditions().And("r.id = @id", new { id }), now);

    public static RequestCounts Counts(StoreTransaction store, RequestQuery query, long now)
    {
        var unfinished = Matching(store, query, now).And(IsUnfinished, new { query.Me });
        var closed = Matching(store, query, now).And($"r.state = {Closed}");
        var from = query is { ChannelId: null, Language: null } ? "FROM user_requests r" : Requests;
        var row = store.QueryFirst<CountRow>(
            $"""
            SELECT COUNT(*) AS unfinished, COUNT(r.assignee_id) AS taken, COUNT(CASE WHEN r.assignee_id = @Me THEN 1 END) AS mine
            {from} {unfinished}
            """,
            unfinished.Values)!;
        var done = store.QueryFirst<long>($"SELECT COUNT(*) {from} {closed}", closed.Values);
        return new(row.Unfinished - row.Taken, row.Mine, row.Taken - row.Mine, done);
    }

    public static IReadOnlyList<RequestNews> News(StoreTransaction store, string me, DateTimeOffset since, long now)
    {
        var where = new Conditions().And(
            $"""
            r.id IN (SELECT id FROM user_requests WHERE created_at >= @since AND state <> {Closed}
                UNION SELECT u.id FROM user_requests u JOIN conversations v ON v.id = u.conversation_id WHERE v.returned_at >= @since)
            AND {IsUnfinished} AND (r.assignee_id IS NULL OR r.assignee_id = @me)
            """,
            new { since = since.ToUnixTimeMilliseconds(), me });
        return [.. ListingTable.Page(store, Requests, where, LongestWait, after: null, MostNews, now).Rows.Select(row =>
            row.Conversation.ReturnedAt is { } returned && returned > row.Request!.CreatedAt && returned >= since
                ? new RequestNews(RequestNewsKind.CameBack, returned, row)
                : new RequestNews(RequestNewsKind.CameIn, row.Request!.CreatedAt, row))];
    }

    public static RequestFacets Facets(StoreTransaction store)
    {
        var kinds = store.Query<KindRow>($"SELECT DISTINCT c.channel_id, c.locale {Requests}");
        return new(
            [.. kinds.Select(kind => kind.ChannelId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. kinds.Select(kind => LanguageOf(kind.Locale)).OfType<string>().Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)]);
    }

    private static Conditions Matching(StoreTransaction store, RequestQuery query, long now)
    {
        var where = new Conditions().AndFound(store, SearchQuery.Of(query.Find), "r.conversation_id");
        if (query.AssigneeId is { } assignee)
            where.And(assignee.Length == 0 ? "r.assignee_id IS NULL" : "r.assignee_id = @assignee", new { assignee });
        if (query.Online is { } online)
            where.And($"{(online ? "" : "NOT ")}EXISTS (SELECT 1 FROM presence WHERE subject = 'conversation/' || r.conversation_id AND expires_at > @now)", new { now });
        if (query.ChannelId is { } channel) where.And("c.channel_id = @channel", new { channel });
        if (LanguageOf(query.Language) is { } language)
            where.And("(LOWER(c.locale) = @language OR LOWER(c.locale) LIKE @language || '-%')", new { language });
        if (query.Among is { } among) where.AndAmong(among, "r.id", "r.conversation_id");
        return where;
    }

    private static string In(RequestGroup group) => group switch
    {
        RequestGroup.Closed => $"r.state = {Closed}",
        RequestGroup.NeedsHuman => $"{IsUnfinished} AND r.assignee_id IS NULL",
        RequestGroup.Mine => $"{IsUnfinished} AND r.assignee_id = @Me",
        _ => $"{IsUnfinished} AND r.assignee_id <> @Me",
    };

    private static string? LanguageOf(string? locale) => string.IsNullOrEmpty(locale) ? null : locale.Split('-', '_')[0].ToLowerInvariant();

    private sealed class CountRow
    {
        public long Unfinished { get; init; }
        public long Taken { get; init; }
        public long Mine { get; init; }
    }

    private sealed class KindRow
    {
        public required string ChannelId { get; init; }
        public string? Locale { get; init; }
    }
}
