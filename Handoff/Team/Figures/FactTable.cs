using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>Reads the facts from which figures are computed.</summary>
internal static class FactTable
{
    public static Facts Read(StoreTransaction store, CalendarPeriod period)
    {
        var during = new { from = period.From.ToUnixTimeMilliseconds(), to = period.To.ToUnixTimeMilliseconds() };
        return new(
            [.. period.Days.Select(day => Conversations(store, day.From, day.To))], Requests(store, during), Takeovers(store, during))
        {
            Answers = AnswerTable.Read(store, during),
        };
    }

    // Counted in the index, where each day is read on its own.
    private static ConversationCount Conversations(StoreTransaction store, Instant from, Instant to)
    {
        var row = store.QueryFirst<ConversationRow>(
            """
            SELECT COUNT(*) AS begun, COUNT(CASE WHEN met_human = 0 THEN 1 END) AS by_bot
            FROM conversations WHERE first_said_at >= @from AND first_said_at < @to
            """,
            new { from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds() })!;
        return new((int)row.Begun, (int)row.ByBot);
    }

    private static IReadOnlyList<RequestFact> Requests(StoreTransaction store, object during) =>
        [.. store.Query<RequestRow>(
            """
            SELECT r.created_at AS asked_at, r.taken_at, r.answered_at, r.story, r.group_id, r.taken_by AS agent_id,
                COALESCE(a.name, n.name, (SELECT MAX(t.agent_name) FROM takeovers t WHERE t.conversation_id = r.conversation_id AND t.agent_id = r.taken_by)) AS agent_name
            FROM user_requests r LEFT JOIN accounts a ON a.id = r.taken_by LEFT JOIN agent_names n ON n.agent_id = r.taken_by
            WHERE r.created_at >= @from AND r.created_at < @to
            """,
            during).Select(row => new RequestFact(Moment(row.AskedAt), Moment(row.TakenAt), Moment(row.AnsweredAt),
                Agent(row.AgentId, row.AgentName), row.Story) { GroupId = row.GroupId })];

    private static IReadOnlyList<TakeoverFact> Takeovers(StoreTransaction store, object during)
    {
        var tags = Tags(store, during);
        return [.. store.Query<TakeoverRow>(
            """
            SELECT t.conversation_id, t.taken_at, t.answered_at, t.released_at, t.story, t.agent_id, t.outcome, t.score,
                COALESCE(a.name, n.name, t.agent_name) AS agent_name
            FROM takeovers t LEFT JOIN accounts a ON a.id = t.agent_id LEFT JOIN agent_names n ON n.agent_id = t.agent_id
            WHERE t.taken_at >= @from AND t.taken_at < @to
            """,
            during).Select(row => new TakeoverFact(Moment(row.TakenAt), Moment(row.AnsweredAt), Moment(row.ReleasedAt),
                new Holder(row.AgentId, row.AgentName), row.Story, row.Outcome, row.Score, [.. tags[row.ConversationId]]))];
    }

    private static ILookup<string, string> Tags(StoreTransaction store, object during) => store.Query<(string ConversationId, string Tag)>(
        """
        SELECT DISTINCT g.conversation_id, g.tag FROM takeovers t JOIN conversation_tags g ON g.conversation_id = t.conversation_id
        WHERE t.taken_at >= @from AND t.taken_at < @to
        """,
        during).ToLookup(row => row.ConversationId, row => row.Tag, StringComparer.Ordinal);

    private static Instant Moment(long at) => Instant.FromUnixTimeMilliseconds(at);

    private static Instant? Moment(long? at) => at is { } known ? Moment(known) : null;

    private static Holder? Agent(string? id, string? name) => id is null ? null : new Holder(id, name ?? "");

    private sealed class ConversationRow
    {
        public long Begun { get; init; }
        public long ByBot { get; init; }
    }

    private sealed class RequestRow
    {
        public long AskedAt { get; init; }
        public long? TakenAt { get; init; }
        public long? AnsweredAt { get; init; }
        public string? Story { get; init; }
        public string? GroupId { get; init; }
        public string? AgentId { get; init; }
        public string? AgentName { get; init; }
    }

    private sealed class TakeoverRow
    {
        public required string ConversationId { get; init; }
        public string? Outcome { get; init; }
        public int? Score { get; init; }
        public long TakenAt { get; init; }
        public long? AnsweredAt { get; init; }
        public long? ReleasedAt { get; init; }
        public string? Story { get; init; }
        public required string AgentId { get; init; }
        public required string AgentName { get; init; }
    }
}
