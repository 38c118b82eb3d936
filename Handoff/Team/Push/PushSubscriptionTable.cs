namespace LiveTakeover.Handoff.Team.Push;

internal static class PushSubscriptionTable
{
    /// <summary>A browser has one. An endpoint that another sign-in had is this one's now: it is the same browser.</summary>
    public static void Save(StoreTransaction store, string signInId, PushSubscription subscription, long now)
    {
        store.Execute(
            "DELETE FROM push_subscriptions WHERE endpoint = @Endpoint AND sign_in_id <> @signInId",
            new { subscription.Endpoint, signInId });
        store.Execute(
            """
            INSERT INTO push_subscriptions (sign_in_id, endpoint, key, auth, language, at)
            VALUES (@signInId, @Endpoint, @Key, @Auth, @Language, @now)
            ON CONFLICT (sign_in_id) DO UPDATE SET
                endpoint = excluded.endpoint, key = excluded.key, auth = excluded.auth, language = excluded.language, at = excluded.at
            """,
            new { signInId, subscription.Endpoint, subscription.Key, subscription.Auth, subscription.Language, now });
    }

    public static bool Has(StoreTransaction store, string signInId) =>
        store.QueryFirst<long?>("SELECT 1 FROM push_subscriptions WHERE sign_in_id = @signInId", new { signInId }) is not null;

    /// <summary>The browsers of an account that are told of news, those that asked last first.</summary>
    public static IReadOnlyList<string> Of(StoreTransaction store, string accountId, long signedInAfter) => [.. store.Query<string>(
        """
        SELECT sign_in_id FROM push_subscriptions JOIN sign_ins ON sign_ins.id = sign_in_id
        WHERE account_id = @accountId AND seen_at > @signedInAfter ORDER BY push_subscriptions.at DESC, sign_in_id
        """,
        new { accountId, signedInAfter })];

    public static bool Delete(StoreTransaction store, string signInId) =>
        store.Execute("DELETE FROM push_subscriptions WHERE sign_in_id = @signInId", new { signInId }) > 0;

    /// <summary>Deletes it unless the browser has another endpoint by now.</summary>
    public static bool Delete(StoreTransaction store, string signInId, string endpoint) => store.Execute(
        "DELETE FROM push_subscriptions WHERE sign_in_id = @signInId AND endpoint = @endpoint", new { signInId, endpoint }) > 0;
}
