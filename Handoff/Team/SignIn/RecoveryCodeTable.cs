namespace LiveTakeover.Handoff.Team.SignIn;

internal static class RecoveryCodeTable
{
    public static void Insert(StoreTransaction store, string accountId, string codeHash) => store.Execute(
        "INSERT INTO recovery_codes (account_id, code_hash) VALUES (@accountId, @codeHash)", new { accountId, codeHash });

    public static int Count(StoreTransaction store, string accountId) =>
        store.QueryFirst<int>("SELECT COUNT(*) FROM recovery_codes WHERE account_id = @accountId", new { accountId });

    /// <returns>False if the code does not exist, or was used in the meantime.</returns>
    public static bool Delete(StoreTransaction store, string accountId, string codeHash) => store.Execute(
        "DELETE FROM recovery_codes WHERE account_id = @accountId AND code_hash = @codeHash", new { accountId, codeHash }) > 0;

    public static void DeleteAllOf(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM recovery_codes WHERE account_id = @accountId", new { accountId });
}
