using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>Reads a page of a list. Searched words are looked for in a short list row by row, and in a long one by the index.</summary>
internal static class PagedList
{
    private const int MostFound = 100;

    public static ListPage Page(
        StoreTransaction store, ListBounds bounds, ListSource list, Conditions filter, ListCursor? after, int limit, long now,
        string? find = null)
    {
        limit = Math.Clamp(limit, 1, ListQueries.LongestPage);
        if (SearchQuery.Of(find) is not { } wanted)
            return ListingTable.InOrder(store, list, filter, after as ListCursor.AfterRow, limit, bounds.Looks, now);
        if (wanted.Words.Count == 0) return new([], Next: null);
        var page = IsByIndex(store, bounds, list, after)
            ? ByIndex(store, bounds, list, filter, after as ListCursor.AfterHit, limit, now, wanted)
            : ListingTable.InOrder(
                store, list, new Conditions().With(filter).AndFound(store, wanted, list.Conversation), after as ListCursor.AfterRow, limit,
                Math.Min(bounds.Looks, bounds.ShortList), now);
        return page with { Rows = WithHits(store, page.Rows, wanted) };
    }

    /// <summary>
    /// How many rows of the list match, as far as is looked; for searched words by the index, how many conversations have one.
    /// </summary>
    public static (long Count, bool HasMore) Count(
        StoreTransaction store, ListBounds bounds, ListSource list, Conditions filter, string? find)
    {
        var wanted = SearchQuery.Of(find);
        if (wanted is { Words.Count: 0 }) return (0, false);
        if (wanted is not null && IsByIndex(store, bounds, list, after: null))
        {
            var found = new HitWalk(store, wanted, SearchedRows.Conversation, bounds)
                .Read(after: null, MostFound, OfConversation(list, new Conditions().With(list.Base).With(filter)));
            return (found.Conversations.Count, found.Next is not null);
        }

        var matching = new Conditions().With(filter).AndFound(store, wanted, list.Conversation);
        var looks = matching.All.Count == 0 ? bounds.Counted : bounds.Looks;
        matching.Values.AddDynamicParams(new { looks });
        var count = store.QueryFirst<long>($"SELECT COUNT(*) FROM {Looked(list, matching)}", matching.Values);
        return (count, ListingTable.IsLonger(store, list, looks));
    }

    /// <summary>The first <c>@looks</c> rows of the list, as a source that the filter narrows down.</summary>
    public static string Looked(ListSource list, Conditions filter)
    {
        var rows = $"(SELECT {list.Alias}.* FROM {list.Table} {list.Base} {list.Order.OrderBy} LIMIT @looks) {list.Alias}";
        return filter.All.Count == 0 ? rows : $"{rows} {list.Joins} {filter}";
    }

    private static bool IsByIndex(StoreTransaction store, ListBounds bounds, ListSource list, ListCursor? after) =>
        !list.IsAmong && (after is ListCursor.AfterHit || (after is null && ListingTable.IsLonger(store, list, bounds.ShortList)));

    private static ListPage ByIndex(
        StoreTransaction store, ListBounds bounds, ListSource list, Conditions filter, ListCursor.AfterHit? after, int limit, long now,
        SearchQuery wanted)
    {
        var shown = new Conditions().With(list.Base).With(filter);
        var found = new HitWalk(store, wanted, SearchedRows.Conversation, bounds).Read(after, limit, OfConversation(list, shown));
        return new(ListingTable.OfConversations(store, list, filter, found.Conversations, now), found.Next, found.IsPartial);
    }

    private static Conditions OfConversation(ListSource list, Conditions shown)
    {
        if (shown.All.Count == 0) return shown;
        var filter = new Conditions().And(
            $"EXISTS (SELECT 1 FROM {list.Table} {list.Joins} WHERE {list.Conversation} = h.conversation_id AND {string.Join(" AND ", shown.All)})");
        filter.Values.AddDynamicParams(shown.Values);
        return filter;
    }

    private static IReadOnlyList<ConversationSummary> WithHits(
        StoreTransaction store, IReadOnlyList<ConversationSummary> rows, SearchQuery wanted)
    {
        var ids = rows.Select(row => row.Conversation.Id).Distinct(StringComparer.Ordinal).ToList();
        var hits = SearchTable.Hits(store, wanted, ids).ToDictionary(hit => hit.ConversationId, wanted.Excerpt, StringComparer.Ordinal);
        return [.. rows.Select(row => row with { Hit = hits.GetValueOrDefault(row.Conversation.Id) })];
    }
}
