using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Handoff.Team.Colleagues;

internal static class AbsenceTable
{
    /// <summary>
    /// Open requests whose assignee gave no sign since then: neither by the hub's page nor by its API. The time since the request was
    /// assigned counts too, so that one who was absent already gets as long.
    /// </summary>
    /// <param name="store">The transaction.</param>
    /// <param name="absent">Agents without a sign since then are absent.</param>
    /// <param name="away">The same for agents who have set themselves away.</param>
    /// <param name="now">The current time.</param>
    public static IReadOnlyList<UserRequest> RequestsOfAbsent(StoreTransaction store, long absent, long away, long now) =>
        [.. store.Query<RequestRow>(
            """
            SELECT * FROM (
                SELECT user_requests.*, CASE WHEN agents_away.account_id IS NULL THEN @absent ELSE @away END AS quiet_since
                FROM user_requests LEFT JOIN agents_away ON agents_away.account_id = assignee_id
                WHERE state = @open AND assignee_id IS NOT NULL) AS assigned
            WHERE updated_at <= quiet_since
              AND NOT EXISTS (SELECT 1 FROM presence
                WHERE subject = 'agent/' || assignee_id AND (presence.seen_at > quiet_since OR presence.expires_at > @now))
              AND NOT EXISTS (SELECT 1 FROM sign_ins WHERE account_id = assignee_id AND sign_ins.seen_at > quiet_since)
            ORDER BY created_at, id
            """,
            new { absent, away, now, open = (int)RequestState.Open }).Select(row => row.ToRequest())];
}
