namespace LiveTakeover.Handoff.Store.Keys;

internal static class KeyTable
{
    public static IReadOnlyList<StoredKey> All(StoreTransaction store, string purpose) =>
        [.. store.Query<Row>(
            "SELECT id, document, made_at FROM kept_keys WHERE purpose = @purpose ORDER BY made_at DESC, id",
            new { purpose }).Select(row => row.ToKey())];

    public static StoredKey? Find(StoreTransaction store, string purpose, string id) => store.QueryFirst<Row>(
        "SELECT id, document, made_at FROM kept_keys WHERE purpose = @purpose AND id = @id", new { purpose, id })?.ToKey();

    public static int Insert(StoreTransaction store, string purpose, StoredKey key) => store.Execute(
        "INSERT INTO kept_keys (purpose, id, document, made_at) VALUES (@purpose, @Id, @Document, @at) ON CONFLICT (purpose, id) DO NOTHING",
        new { purpose, key.Id, key.Document, at = key.MadeAt.ToUnixTimeMilliseconds() });

    public static int DeleteReplaced(StoreTransaction store, string purpose, long before) => store.Execute(
        """
        DELETE FROM kept_keys WHERE purpose = @purpose
          AND made_at < (SELECT MAX(made_at) FROM kept_keys WHERE purpose = @purpose AND made_at < @before)
        """,
        new { purpose, before });

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Document { get; init; }
        public long MadeAt { get; init; }

        public StoredKey ToKey() => new(Id, Document, DateTimeOffset.FromUnixTimeMilliseconds(MadeAt));
    }
}
