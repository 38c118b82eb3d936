using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Programs;

internal static class ApiKeyTable
{
    // A key without its maker is no key.
    private const string All =
        """
        SELECT api_keys.id, api_keys.name, api_keys.scope, api_keys.ending, api_keys.made_by_id, api_keys.created_at, api_keys.used_at,
            api_keys.expires_at, accounts.name AS maker_name, accounts.role AS maker_role
        FROM api_keys JOIN accounts ON accounts.id = api_keys.made_by_id
        """;

    public static void Insert(StoreTransaction store, ApiKey key, string secretHash) => store.Execute(
        """
        INSERT INTO api_keys (id, secret_hash, ending, name, scope, made_by_id, created_at, expires_at)
        VALUES (@Id, @secretHash, @Ending, @Name, @scope, @madeById, @createdAt, @expiresAt)
        """,
        new
        {
            key.Id,
            secretHash,
            key.Ending,
            key.Name,
            scope = (int)key.Scope,
            madeById = key.MadeBy.Id,
            createdAt = key.CreatedAt.ToUnixTimeMilliseconds(),
            expiresAt = key.ExpiresAt?.ToUnixTimeMilliseconds(),
        });

    public static int Count(StoreTransaction store) => store.QueryFirst<int>("SELECT COUNT(*) FROM api_keys");

    public static IReadOnlyList<ApiKey> List(StoreTransaction store) =>
        [.. store.Query<Row>($"{All} ORDER BY api_keys.created_at, api_keys.id").Select(row => row.ToKey())];

    public static IReadOnlyList<string> MadeBy(StoreTransaction store, string accountId) =>
        store.Query<string>("SELECT id FROM api_keys WHERE made_by_id = @accountId ORDER BY id", new { accountId });

    public static ApiKey? Find(StoreTransaction store, string id) =>
        store.QueryFirst<Row>($"{All} WHERE api_keys.id = @id", new { id })?.ToKey();

    public static ApiKey? FindBySecret(StoreTransaction store, string secretHash) =>
        store.QueryFirst<Row>($"{All} WHERE secret_hash = @secretHash", new { secretHash })?.ToKey();

    /// <summary>The key if it may take control. It stays so until this transaction ends, as <see cref="AccountTable.FindAgent"/>.</summary>
    public static ApiKey? FindAgent(StoreTransaction store, string id) =>
        store.QueryFirst<Row>(
            $"""
            {All} WHERE api_keys.id = @id AND api_keys.scope <> {(int)KeyScope.Read} AND accounts.role IN ({AccountTable.Agents})
            {(store.IsPostgres ? "FOR SHARE" : "")}
            """,
            new { id })?.ToKey();

    public static void Used(StoreTransaction store, string id, DateTimeOffset at) =>
        store.Execute("UPDATE api_keys SET used_at = @at WHERE id = @id", new { id, at = at.ToUnixTimeMilliseconds() });

    /// <returns>The name of the key; null if it is gone already.</returns>
    public static string? Delete(StoreTransaction store, string id) =>
        store.QueryFirst<string>("DELETE FROM api_keys WHERE id = @id RETURNING name", new { id });

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public int Scope { get; init; }
        public required string Ending { get; init; }
        public required string MadeById { get; init; }
        public required string MakerName { get; init; }
        public int MakerRole { get; init; }
        public long CreatedAt { get; init; }
        public long? UsedAt { get; init; }
        public long? ExpiresAt { get; init; }

        public ApiKey ToKey() => new(
            Id, Name, (KeyScope)Scope, Ending, new Actor(MadeById, MakerName), ((KeyScope)Scope).Within((Role)MakerRole),
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            UsedAt is { } used ? DateTimeOffset.FromUnixTimeMilliseconds(used) : null,
            ExpiresAt is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null);
    }
}
