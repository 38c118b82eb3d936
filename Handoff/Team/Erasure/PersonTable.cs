using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Search;
using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Handoff.Team.Erasure;

internal static class PersonTable
{
    private const int MostOfUser = 1_000;
    private const string HighestLetter = "\U0010FFFF";

    /// <summary>People whose id begins with the text, then those who have its words, the newest first.</summary>
    public static PersonPage Find(StoreTransaction store, ListBounds bounds, string text, ListCursor? after, int limit)
    {
        var ids = after is null ? BeginningWith(store, text, bounds.Looks, limit) : [];
        var found = SearchQuery.Of(text) is { Words.Count: > 0 } wanted
            ? new HitWalk(store, wanted, SearchedRows.Person, bounds).Read(
                after as ListCursor.AfterHit, limit,
                new Conditions().And("EXISTS (SELECT 1 FROM conversations c WHERE c.id = h.conversation_id AND c.erased_at IS NULL)"))
            : new HitPage([], null, IsPartial: false);
        var people = ids.Concat(Of(store, found.Conversations)).Distinct().Select(person => Person(store, person)).OfType<KnownPerson>();
        return new([.. people.OrderByDescending(person => person.LastAt)], found.Next, found.IsPartial);
    }

    private static IReadOnlyList<PersonKey> BeginningWith(StoreTransaction store, string text, int looks, int limit)
    {
        var id = store.IsPostgres ? "LOWER(user_id) COLLATE \"C\"" : "LOWER(user_id)";
        return [.. store.Query<PersonKey>(
            $"""
            SELECT channel_id AS ChannelId, user_id AS UserId FROM conversations
            WHERE erased_at IS NULL AND {id} >= LOWER(@text) AND {id} < LOWER(@text) || @HighestLetter
            ORDER BY {id}, created_at LIMIT @looks
            """,
            new { text, HighestLetter, looks }).Distinct().Take(limit)];
    }

    private static IEnumerable<PersonKey> Of(StoreTransaction store, IReadOnlyList<string> conversations)
    {
        var where = new Conditions().AndAmong(conversations, "id");
        return store.Query<PersonKey>($"SELECT channel_id AS ChannelId, user_id AS UserId FROM conversations {where}", where.Values);
    }

    private static KnownPerson? Person(StoreTransaction store, PersonKey person) => store.QueryFirst<Row>(
        """
        SELECT c.channel_id, c.user_id, MAX(c.user_name) AS name, MAX(i.subject) AS subject, MAX(i.name) AS verified_name, MAX(i.attributes) AS attributes,
            COUNT(*) AS conversations, MIN(c.created_at) AS first_at, MAX(c.last_at) AS last_at
        FROM (SELECT * FROM conversations WHERE user_id = @UserId AND channel_id = @ChannelId AND erased_at IS NULL
            ORDER BY created_at DESC LIMIT @MostOfUser) c
        LEFT JOIN identities i ON i.user_id = c.user_id
        GROUP BY c.channel_id, c.user_id
        """,
        new { person.UserId, person.ChannelId, MostOfUser })?.ToPerson();

    public static PersonalDataSummary? Kept(StoreTransaction store, PersonKey person)
    {
        const string Theirs = "SELECT id FROM conversations WHERE channel_id = @ChannelId AND user_id = @UserId AND erased_at IS NULL";
        var kept = store.QueryFirst<KeptRow>(
            $"""
            SELECT MAX(user_name) AS name, COUNT(*) AS conversations, CAST(COALESCE(SUM(last_seq), 0) AS BIGINT) AS lines, MAX(holder_name) AS holder,
                (SELECT COUNT(*) FROM user_requests WHERE conversation_id IN ({Theirs})) AS requests,
                (SELECT COUNT(*) FROM files WHERE conversation_id IN ({Theirs})) AS files
            FROM conversations WHERE channel_id = @ChannelId AND user_id = @UserId AND erased_at IS NULL
            """,
            person)!;
        return kept.Conversations == 0
            ? null
            : new(kept.Name, (int)kept.Conversations, kept.Lines, (int)kept.Requests, (int)kept.Files, kept.Holder);
    }

    private sealed class Row
    {
        public required string ChannelId { get; init; }
        public required string UserId { get; init; }
        public string? Name { get; init; }
        public string? Subject { get; init; }
        public string? VerifiedName { get; init; }
        public string? Attributes { get; init; }
        public long Conversations { get; init; }
        public long FirstAt { get; init; }
        public long LastAt { get; init; }

        public KnownPerson ToPerson() => new(
            new(ChannelId, UserId),
            Name,
            Subject is null ? null : VisitorTable.Person(Subject, VerifiedName, Attributes!),
            (int)Conversations,
            DateTimeOffset.FromUnixTimeMilliseconds(FirstAt),
            DateTimeOffset.FromUnixTimeMilliseconds(LastAt));
    }

    private sealed class KeptRow
    {
        public string? Name { get; init; }
        public long Conversations { get; init; }
        public long Lines { get; init; }
        public long Requests { get; init; }
        public long Files { get; init; }
        public string? Holder { get; init; }
    }
}
