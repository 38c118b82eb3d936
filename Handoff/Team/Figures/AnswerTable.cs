using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Signals;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>Answers of agents as facts: when somebody asked, and when they were answered.</summary>
internal static class AnswerTable
{
    // Somebody who writes more than this without an answer asked at the first of the newest ones.
    private const int MostLooked = 30;

    /// <summary>Records an agent's line as the answer to what the person said since the line before it, if they said anything.</summary>
    public static void Record(StoreTransaction store, LogEntry answer)
    {
        var before = RecentLines.Of(store, [answer.ConversationId], MostLooked)[answer.ConversationId].Where(line => line.Seq < answer.Seq);
        if (RecentLines.FirstUnanswered([.. before]) is not { } asked) return;
        store.Execute(
            """
            INSERT INTO agent_answers (conversation_id, seq, agent_id, agent_name, group_id, story, asked_at, answered_at)
            SELECT @ConversationId, @Seq, @agentId, @agentName, r.group_id, r.story, @askedAt, @answeredAt
            FROM (SELECT @ConversationId AS id) c LEFT JOIN user_requests r ON r.id = (SELECT u.id FROM user_requests u
                WHERE u.conversation_id = @ConversationId ORDER BY u.created_at DESC, u.id DESC LIMIT 1)
            WHERE TRUE
            ON CONFLICT (conversation_id, seq) DO NOTHING
            """,
            new
            {
                answer.ConversationId,
                answer.Seq,
                agentId = answer.Author.Id,
                agentName = answer.Author.Name ?? "",
                askedAt = asked.At.ToUnixTimeMilliseconds(),
                answeredAt = answer.At.ToUnixTimeMilliseconds(),
            });
    }

    public static IReadOnlyList<AnswerFact> Read(StoreTransaction store, object during) =>
        [.. store.Query<Row>(
            """
            SELECT f.asked_at, f.answered_at, f.story, f.group_id, f.agent_id, COALESCE(a.name, n.name, f.agent_name) AS agent_name
            FROM agent_answers f LEFT JOIN accounts a ON a.id = f.agent_id LEFT JOIN agent_names n ON n.agent_id = f.agent_id
            WHERE f.asked_at >= @from AND f.asked_at < @to
            """,
            during).Select(row => new AnswerFact(
                Instant.FromUnixTimeMilliseconds(row.AskedAt), Instant.FromUnixTimeMilliseconds(row.AnsweredAt),
                new Holder(row.AgentId, row.AgentName), row.Story, row.GroupId))];

    private sealed class Row
    {
        public long AskedAt { get; init; }
        public long AnsweredAt { get; init; }
        public string? Story { get; init; }
        public string? GroupId { get; init; }
        public required string AgentId { get; init; }
        public required string AgentName { get; init; }
    }
}
