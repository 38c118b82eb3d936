using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>Reads the facts from which figures are computed.</summary>
internal static class FactTable
{
    public static Facts Read(StoreTransaction store, Instant from, Instant to)
    {
        var during = new { from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds() };
        return new(Conversations(store, during), Requests(store, during), Takeovers(store, during));
    }

    private static IReadOnlyList<ConversationFact> Conversations(StoreTransaction store, object during) =>
        [.. store.Query<ConversationRow>(
            """
            SELECT first_said_at AS at,
                CASE WHEN EXISTS (SELECT 1 FROM user_requests WHERE conversation_id = c.id) OR EXISTS (SELECT 1 FROM takeovers WHERE conversation_id = c.id)
                THEN 1 ELSE 0 END AS met_human
            FROM conversations c WHERE first_said_at >= @from AND first_said_at < @to
            """,
            during).Select(row => new ConversationFact(Moment(row.At), row.MetHuman == 0))];

    private static IReadOnlyList<RequestFact> Requests(StoreTransaction store, object during) =>
        [.. store.Query<RequestRow>(
            """
            SELECT r.created_at AS asked_at, r.taken_at, r.answered_at, r.story, r.taken_by AS agent_id,
                COALESCE(a.name, (SELECT MAX(t.agent_name) FROM takeovers t WHERE t.conversation_id = r.conversation_id AND t.agent_id = r.taken_by)) AS agent_name
            FROM user_requests r LEFT JOIN accounts a ON a.id = r.taken_by
            WHERE r.created_at >= @from AND r.created_at < @to
            """,
            during).Select(row => new RequestFact(Moment(row.AskedAt), Moment(row.TakenAt), Moment(row.AnsweredAt),
                Agent(row.AgentId, row.AgentName), row.Story))];

    private static IReadOnlyList<TakeoverFact> Takeovers(StoreTransaction store, object during) =>
        [.. store.Query<TakeoverRow>(
            """
            SELECT t.taken_at, t.answered_at, t.released_at, t.story, t.agent_id, COALESCE(a.name, t.agent_name) AS agent_name
            FROM takeovers t LEFT JOIN accounts a ON a.id = t.agent_id
            WHERE t.taken_at >= @from AND t.taken_at < @to
            """,
            during).Select(row => new TakeoverFact(Moment(row.TakenAt), Moment(row.AnsweredAt), Moment(row.ReleasedAt),
                new Holder(row.AgentId, row.AgentName), row.Story))];

    private static Instant Moment(long at) => Instant.FromUnixTimeMilliseconds(at);

    private static Instant? Moment(long? at) => at is { } known ? Moment(known) : null;

    private static Holder? Agent(string? id, string? name) => id is null ? null : new Holder(id, name ?? "");

    private sealed class ConversationRow
    {
        public long At { get; init; }
        public int MetHuman { get; init; }
    }

    private sealed class RequestRow
    {
        public long AskedAt { get; init; }
        public long? TakenAt { get; init; }
        public long? AnsweredAt { get; init; }
        public string? Story { get; init; }
        public string? AgentId { get; init; }
        public string? AgentName { get; init; }
    }

    private sealed class TakeoverRow
    {
        public long TakenAt { get; init; }
        public long? AnsweredAt { get; init; }
        public long? ReleasedAt { get; init; }
        public string? Story { get; init; }
        public required string AgentId { get; init; }
        public required string AgentName { get; init; }
    }
}
