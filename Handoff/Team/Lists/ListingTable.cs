using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Search;
using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>A list's order: by time, then by id. Its cursor is the time and id of the last row.</summary>
internal sealed record ListOrder(string At, string Id, bool NewestFirst)
{
    public string OrderBy => NewestFirst ? $"ORDER BY {At} DESC, {Id} DESC" : $"ORDER BY {At}, {Id}";

    public string After => $"({At}, {Id}) {(NewestFirst ? "<" : ">")} (@afterAt, @afterId)";
}

/// <summary>Rows of lists: conversations <c>c</c> with presence, a request <c>r</c>, and the person's verified identity <c>i</c>.</summary>
internal static class ListingTable
{
    private const string Columns =
        """
        c.id AS conversation_id, c.channel_id, c.user_id, c.user_name, c.locale, c.created_at AS opened_at, c.last_at, c.last_seq,
        c.epoch, c.holder_id, c.holder_name, c.returned_at, c.erased_at,
        i.subject, i.name AS verified_name, i.attributes,
        (SELECT MAX(expires_at) FROM presence WHERE subject = 'conversation/' || c.id) AS expires_at,
        (SELECT MAX(seen_at) FROM presence WHERE subject = 'conversation/' || c.id) AS seen_at,
        (SELECT seen_at FROM presence WHERE subject = 'conversation/' || c.id AND connection = 'activity') AS active_at,
        r.id, r.message, r.state, r.created_at, r.updated_at, r.assignee_id, r.assignee_name, r.group_id, r.story_path
        """;

    private const string VerifiedVisitor = "LEFT JOIN identities i ON i.user_id = c.user_id";

    public static ListPage Page(
        StoreTransaction store, string from, Conditions where, ListOrder order, ListCursor? after, int limit, long now,
        SearchQuery? wanted = null)
    {
        if (after is not null) where.And(order.After, new { afterAt = after.At.ToUnixTimeMilliseconds(), afterId = after.Id });
        limit = Math.Clamp(limit, 1, ListQueries.LongestPage);
        where.Values.Add("atMost", limit + 1);
        var rows = store.Query<Row>(
            $"SELECT {Columns}, {order.At} AS cursor_at, {order.Id} AS cursor_id {from} {VerifiedVisitor} {where} {order.OrderBy} LIMIT @atMost",
            where.Values);
        var shown = rows.Take(limit).Select(row => row.ToSummary(now)).ToList();
        if (wanted is not null) shown = WithHits(store, shown, wanted);
        return new(shown, rows.Count > limit ? rows[limit - 1].Cursor : null);
    }

    public static ConversationSummary? First(StoreTransaction store, string from, Conditions where, long now) =>
        store.QueryFirst<Row>($"SELECT {Columns} {from} {VerifiedVisitor} {where}", where.Values)?.ToSummary(now);

    private static List<ConversationSummary> WithHits(StoreTransaction store, List<ConversationSummary> rows, SearchQuery wanted)
    {
        var ids = rows.Select(row => row.Conversation.Id).Distinct(StringComparer.Ordinal).ToList();
        var hits = SearchTable.Hits(store, wanted, ids).ToDictionary(hit => hit.ConversationId, wanted.Excerpt, StringComparer.Ordinal);
        return rows.ConvertAll(row => row with { Hit = hits.GetValueOrDefault(row.Conversation.Id) });
    }

    private sealed class Row : RequestRow
    {
        public required string ChannelId { get; init; }
        public required string UserId { get; init; }
        public string? UserName { get; init; }
        public string? Locale { get; init; }
        public long OpenedAt { get; init; }
        public long LastAt { get; init; }
        public long LastSeq { get; init; }
        public long Epoch { get; init; }
        public string? HolderId { get; init; }
        public string? HolderName { get; init; }
        public long? ReturnedAt { get; init; }
        public long? ErasedAt { get; init; }
        public string? Subject { get; init; }
        public string? VerifiedName { get; init; }
        public string? Attributes { get; init; }
        public long? ExpiresAt { get; init; }
        public long? SeenAt { get; init; }
        public long? ActiveAt { get; init; }
        public long CursorAt { get; init; }
        public string? CursorId { get; init; }

        public ListCursor Cursor => new(DateTimeOffset.FromUnixTimeMilliseconds(CursorAt), CursorId!);

        public ConversationSummary ToSummary(long now) => new(ToConversation(now), Id is null ? null : ToRequest());

        private SummarizedConversation ToConversation(long now) => new()
        {
            Id = ConversationId,
            ChannelId = ChannelId,
            UserId = UserId,
            UserName = UserName,
            Verified = Subject is null ? null : VisitorTable.Person(Subject, VerifiedName, Attributes!),
            Locale = Locale,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(OpenedAt),
            LastAt = DateTimeOffset.FromUnixTimeMilliseconds(LastAt),
            LastSeq = LastSeq,
            Control = new Control(Epoch, HolderId is null ? null : new Holder(HolderId, HolderName!)),
            ReturnedAt = Moment(ReturnedAt),
            ErasedAt = Moment(ErasedAt),
            User = PresenceTable.Status(ExpiresAt, SeenAt, ActiveAt, now),
        };

        private static DateTimeOffset? Moment(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }
}
