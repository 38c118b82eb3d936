using System.Text.Json;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Search;
using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Handoff.Team.Erasure;

internal static class PersonTable
{
    public static IReadOnlyList<KnownPerson> Find(StoreTransaction store, string text, int limit)
    {
        var plain = text.ToLowerInvariant();
        var where = new Conditions().And("c.erased_at IS NULL").And($"({Holds(store, SearchQuery.Of(text), out var words)})", new
        {
            text = Pattern(plain),
            // The text as it appears inside JSON, where accented letters are escaped.
            json = Pattern(JsonSerializer.Serialize(plain).Trim('"').ToLowerInvariant()),
        });
        for (var place = 0; place < words.Count; place++) where.Values.Add($"word{place}", words[place]);
        where.Values.Add("limit", limit);
        return [.. store.Query<Row>(
            $"""
            SELECT c.channel_id, c.user_id, MAX(c.user_name) AS name, MAX(i.subject) AS subject, MAX(i.name) AS verified_name, MAX(i.attributes) AS attributes,
                COUNT(*) AS conversations, MIN(c.created_at) AS first_at, MAX(c.last_at) AS last_at
            FROM conversations c LEFT JOIN identities i ON i.user_id = c.user_id
            {where} GROUP BY c.channel_id, c.user_id ORDER BY MAX(c.last_at) DESC, c.user_id LIMIT @limit
            """,
            where.Values).Select(row => row.ToPerson())];
    }

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

    private static string Holds(StoreTransaction store, SearchQuery? wanted, out IReadOnlyList<string> words)
    {
        words = [.. (wanted?.Words ?? []).Select(WordIndex.Of(store).One)];
        const string Ids =
            "LOWER(c.user_id) LIKE @text ESCAPE '!' OR LOWER(i.subject) LIKE @text ESCAPE '!' OR LOWER(i.attributes) LIKE @json ESCAPE '!'";
        if (words.Count == 0) return Ids;
        // Rows without a sequence number hold the person's name and the messages of their requests.
        var named = words.Select((_, place) =>
            $"c.id IN (SELECT conversation_id FROM search_lines WHERE seq IS NULL AND {WordIndex.Of(store).Holds($"@word{place}")})");
        return $"{Ids} OR ({string.Join(" AND ", named)})";
    }

    private static string Pattern(string text) =>
        $"%{text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";

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
