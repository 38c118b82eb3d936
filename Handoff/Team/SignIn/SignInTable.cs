namespace LiveTakeover.Handoff.Team.SignIn;

internal static class SignInTable
{
    public static void Insert(StoreTransaction store, OpenSignIn signIn) => store.Execute(
        "INSERT INTO sign_ins (id, account_id, way, browser, at, seen_at) VALUES (@Id, @AccountId, @way, @Browser, @at, @seenAt)",
        new
        {
            signIn.Id,
            signIn.AccountId,
            way = (int)signIn.Way,
            signIn.Browser,
            at = signIn.At.ToUnixTimeMilliseconds(),
            seenAt = signIn.SeenAt.ToUnixTimeMilliseconds(),
        });

    public static OpenSignIn? Find(StoreTransaction store, string id, DateTimeOffset oldest) => store.QueryFirst<Row>(
        "SELECT * FROM sign_ins WHERE id = @id AND seen_at > @oldest", new { id, oldest = oldest.ToUnixTimeMilliseconds() })?.ToSignIn();

    public static IReadOnlyList<OpenSignIn> ListOf(StoreTransaction store, string accountId, DateTimeOffset oldest) =>
        [.. store.Query<Row>(
            "SELECT * FROM sign_ins WHERE account_id = @accountId AND seen_at > @oldest ORDER BY seen_at DESC, id",
            new { accountId, oldest = oldest.ToUnixTimeMilliseconds() }).Select(row => row.ToSignIn())];

    public static bool Seen(StoreTransaction store, string id, DateTimeOffset at) =>
        store.Execute("UPDATE sign_ins SET seen_at = @at WHERE id = @id", new { id, at = at.ToUnixTimeMilliseconds() }) > 0;

    public static bool Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM sign_ins WHERE id = @id", new { id }) > 0;

    public static bool Delete(StoreTransaction store, string accountId, string id) =>
        store.Execute("DELETE FROM sign_ins WHERE id = @id AND account_id = @accountId", new { id, accountId }) > 0;

    /// <param name="store">The transaction.</param>
    /// <param name="accountId">The account whose sign-ins end.</param>
    /// <param name="except">The id of the sign-in to keep, if any.</param>
    public static void DeleteAllOf(StoreTransaction store, string accountId, string except = "") =>
        store.Execute("DELETE FROM sign_ins WHERE account_id = @accountId AND id <> @except", new { accountId, except });

    public static void DeleteOld(StoreTransaction store, DateTimeOffset oldest) =>
        store.Execute("DELETE FROM sign_ins WHERE seen_at <= @oldest", new { oldest = oldest.ToUnixTimeMilliseconds() });

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string AccountId { get; init; }
        public int Way { get; init; }
        public string? Browser { get; init; }
        public long At { get; init; }
        public long SeenAt { get; init; }

        public OpenSignIn ToSignIn() => new(
            Id, AccountId, (SignInWay)Way, Browser, DateTimeOffset.FromUnixTimeMilliseconds(At),
            DateTimeOffset.FromUnixTimeMilliseconds(SeenAt));
    }
}
