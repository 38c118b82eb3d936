namespace LiveTakeover.Handoff.Team.SignIn;

internal static class AttemptTable
{
    /// <returns>False if the subject has used up its attempts. Parallel attempts cannot exceed the limit.</returns>
    public static bool Count(StoreTransaction store, string subject, AttemptLimit limit, DateTimeOffset now) => store.Execute(
        """
        INSERT INTO tries (subject, count, forget_at) VALUES (@subject, 1, @forgetAt)
        ON CONFLICT (subject) DO UPDATE
        SET count = CASE WHEN tries.forget_at <= @now THEN 1 ELSE tries.count + 1 END, forget_at = @forgetAt
        WHERE tries.forget_at <= @now OR tries.count < @tries
        """,
        new
        {
            subject,
            tries = limit.Attempts,
            now = now.ToUnixTimeMilliseconds(),
            forgetAt = (now + limit.Window)
            .ToUnixTimeMilliseconds()
        }) > 0;

    public static void Delete(StoreTransaction store, string subject) =>
        store.Execute("DELETE FROM tries WHERE subject = @subject", new { subject });

    public static void DeleteOld(StoreTransaction store, DateTimeOffset now) =>
        store.Execute("DELETE FROM tries WHERE forget_at <= @now", new { now = now.ToUnixTimeMilliseconds() });
}
