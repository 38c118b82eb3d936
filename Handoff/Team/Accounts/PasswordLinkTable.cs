namespace LiveTakeover.Handoff.Team.Accounts;

internal static class PasswordLinkTable
{
    public static void Put(
        StoreTransaction store, string accountId, string tokenHash, string madeById, DateTimeOffset expiresAt) => store.Execute(
        """
        INSERT INTO password_links (account_id, token_hash, made_by_id, expires_at) VALUES (@accountId, @tokenHash, @madeById, @expiresAt)
        ON CONFLICT (account_id) DO UPDATE SET token_hash = @tokenHash, made_by_id = @madeById, expires_at = @expiresAt
        """,
        new { accountId, tokenHash, madeById, expiresAt = expiresAt.ToUnixTimeMilliseconds() });

    /// <returns>The account's id.</returns>
    public static string? Find(StoreTransaction store, string tokenHash, DateTimeOffset now) => store.QueryFirst<string>(
        "SELECT account_id FROM password_links WHERE token_hash = @tokenHash AND expires_at > @now",
        new { tokenHash, now = now.ToUnixTimeMilliseconds() });

    /// <returns>False if the link was used in the meantime.</returns>
    public static bool Delete(StoreTransaction store, string tokenHash) =>
        store.Execute("DELETE FROM password_links WHERE token_hash = @tokenHash", new { tokenHash }) > 0;

    public static void DeleteOf(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM password_links WHERE account_id = @accountId", new { accountId });

    public static void DeleteMadeBy(StoreTransaction store, string madeById) =>
        store.Execute("DELETE FROM password_links WHERE made_by_id = @madeById", new { madeById });
}
