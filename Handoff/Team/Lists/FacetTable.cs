namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>The values that lists can be filtered by. An index has them, and each is read once, however many rows have it.</summary>
internal static class FacetTable
{
    private const int Most = 1_000;

    public static RequestFacets Read(StoreTransaction store)
    {
        var kinds = store.Query<Row>(
            """
            WITH RECURSIVE channels (channel_id) AS (
                SELECT MIN(channel_id) FROM conversations
                UNION ALL
                SELECT (SELECT MIN(channel_id) FROM conversations c WHERE c.channel_id > channels.channel_id) FROM channels
                WHERE channels.channel_id IS NOT NULL
            ), kinds (channel_id, locale) AS (
                SELECT channel_id, CAST('' AS TEXT) FROM channels WHERE channel_id IS NOT NULL
                UNION ALL
                SELECT kinds.channel_id,
                    (SELECT MIN(substr(c.locale, 1, 12)) FROM conversations c
                        WHERE c.channel_id = kinds.channel_id AND substr(c.locale, 1, 12) > kinds.locale)
                FROM kinds WHERE kinds.locale IS NOT NULL
            )
            SELECT channel_id, locale FROM kinds WHERE locale IS NOT NULL LIMIT @Most
            """,
            new { Most });
        return new(
            [.. kinds.Select(kind => kind.ChannelId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. kinds.Select(kind => Conditions.LanguageOf(kind.Locale)).OfType<string>().Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
            Groups(store));
    }

    private static IReadOnlyList<string> Groups(StoreTransaction store) => store.Query<string>(
        """
        WITH RECURSIVE named (id) AS (
            SELECT MIN(substr(group_id, 1, 100)) FROM user_requests WHERE group_id IS NOT NULL
            UNION ALL
            SELECT (SELECT MIN(substr(r.group_id, 1, 100)) FROM user_requests r
                WHERE r.group_id IS NOT NULL AND substr(r.group_id, 1, 100) > named.id) FROM named
            WHERE named.id IS NOT NULL
        )
        SELECT id FROM named WHERE id IS NOT NULL LIMIT @Most
        """,
        new { Most });

    private sealed class Row
    {
        public required string ChannelId { get; init; }
        public string? Locale { get; init; }
    }
}
