namespace LiveTakeover.Handoff.Team.Colleagues;

internal static class AwayTable
{
    public static bool IsAway(StoreTransaction store, string accountId) =>
        store.QueryFirst<string>("SELECT account_id FROM agents_away WHERE account_id = @accountId", new { accountId }) is not null;

    public static void Set(StoreTransaction store, string accountId, bool away, long now)
    {
        if (away)
            store.Execute(
                "INSERT INTO agents_away (account_id, since) VALUES (@accountId, @now) ON CONFLICT (account_id) DO NOTHING",
                new { accountId, now });
        else store.Execute("DELETE FROM agents_away WHERE account_id = @accountId", new { accountId });
    }
}
