using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>Rows of lists: conversations <c>c</c> with presence, a request <c>r</c>, and the person's verified identity <c>i</c>.</summary>
internal static class ListingTable
{
    private const string Columns =
        """
        c.id AS conversation_id, c.channel_id, c.user_id, c.user_name, c.locale, c.created_at AS opened_at, c.last_at, c.last_seq,
        c.epoch, c.holder_id, c.holder_name, c.bot_paused, c.returned_at, c.erased_at,
        i.subject, i.name AS verified_name, i.attributes,
        (SELECT MAX(expires_at) FROM presence WHERE subject = 'conversation/' || c.id) AS expires_at,
        (SELECT MAX(seen_at) FROM presence WHERE subject = 'conversation/' || c.id) AS seen_at,
        (SELECT seen_at FROM presence WHERE subject = 'conversation/' || c.id AND connection = 'activity') AS active_at,
        r.id, r.message, r.translations, r.state, r.created_at, r.updated_at, r.assignee_id,
        COALESCE(a.name, r.assignee_name) AS assignee_name, r.group_id, r.story_path
        """;

    private const string VerifiedVisitor =
        "LEFT JOIN identities i ON i.user_id = c.user_id LEFT JOIN accounts a ON a.id = r.assignee_id";

    /// <summary>The rows of the list that match the filter, in the list's order, among the next <paramref name="looks"/> of it.</summary>
    public static ListPage InOrder(
        StoreTransaction store, ListSource list, Conditions filter, ListCursor.AfterRow? after, int limit, int looks, long now)
    {
        var from = new Conditions().With(list.Base);
        if (after is not null) from.And(list.Order.After, new { afterAt = after.At, afterId = after.Id });
        var isFiltered = filter.All.Count > 0;
        var source = $"SELECT {list.Alias}.* FROM {list.Table} {from} {list.Order.OrderBy} LIMIT @looks";
        if (isFiltered)
            source = $"SELECT {list.Alias}.* FROM ({source}) {list.Alias} {list.Joins} {filter} {list.Order.OrderBy} LIMIT @atMost";
        from.Values.AddDynamicParams(filter.Values);
        from.Values.AddDynamicParams(new { looks = isFiltered ? looks : limit + 1, atMost = limit + 1, lastLook = looks - 1 });
        var rows = store.Query<Row>(
            $"SELECT {Columns}, {list.Order.At} AS cursor_at, {list.Order.Id} AS cursor_id FROM ({source}) {list.Alias} {list.Joins} {VerifiedVisitor} {list.Order.OrderBy}",
            from.Values);
        var shown = rows.Take(limit).Select(row => row.ToSummary(now)).ToList();
        if (rows.Count > limit) return new(shown, rows[limit - 1].Cursor);
        var last = isFiltered
            ? store.QueryFirst<Place>(
                $"SELECT {list.Order.At} AS at, {list.Order.Id} AS id FROM {list.Table} {from} {list.Order.OrderBy} LIMIT 1 OFFSET @lastLook",
                from.Values)
            : null;
        return new(shown, last is null ? null : new ListCursor.AfterRow(last.At, last.Id));
    }

    /// <summary>All rows of these conversations that match the filter, in the order of the conversations.</summary>
    public static IReadOnlyList<ConversationSummary> OfConversations(
        StoreTransaction store, ListSource list, Conditions filter, IReadOnlyList<string> conversations, long now)
    {
        if (conversations.Count == 0) return [];
        var where = new Conditions().AndAmong(conversations, list.Conversation).With(list.Base).With(filter);
        var rows = store.Query<Row>(
            $"SELECT {Columns}, {list.Order.At} AS cursor_at, {list.Order.Id} AS cursor_id FROM {list.Table} {list.Joins} {VerifiedVisitor} {where}",
            where.Values).ToLookup(row => row.ConversationId, StringComparer.Ordinal);
        return [.. conversations.SelectMany(id => rows[id].OrderBy(row => row.CursorAt).ThenBy(row => row.CursorId, StringComparer.Ordinal))
            .Select(row => row.ToSummary(now))];
    }

    public static ConversationSummary? First(StoreTransaction store, ListSource list, Conditions where, long now) =>
        store.QueryFirst<Row>(
            $"SELECT {Columns} FROM {list.Table} {list.Joins} {VerifiedVisitor} {where}", where.Values)?.ToSummary(now);

    /// <returns>True if the list has more rows than this.</returns>
    public static bool IsLonger(StoreTransaction store, ListSource list, int than)
    {
        var where = new Conditions().With(list.Base);
        where.Values.Add("than", than);
        return store.QueryFirst<string>(
            $"SELECT {list.Order.Id} FROM {list.Table} {where} {list.Order.OrderBy} LIMIT 1 OFFSET @than",
            where.Values) is not null;
    }

    private sealed class Place
    {
        public long At { get; init; }
        public required string Id { get; init; }
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
        public long BotPaused { get; init; }
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

        public ListCursor.AfterRow Cursor => new(CursorAt, CursorId!);

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
            BotPaused = BotPaused != 0,
            ReturnedAt = Moment(ReturnedAt),
            ErasedAt = Moment(ErasedAt),
            User = PresenceTable.Status(ExpiresAt, SeenAt, ActiveAt, now),
        };

        private static DateTimeOffset? Moment(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }
}
