using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>All takeovers by agents, as facts for the figures. Each is recorded in the transaction of the change of control.</summary>
internal static class TakeoverTable
{
    /// <summary>Records that the current holder has control from now on.</summary>
    public static void Begin(StoreTransaction store, string conversationId, DateTimeOffset now) => store.Execute(
        """
        INSERT INTO takeovers (conversation_id, epoch, agent_id, agent_name, story, taken_at)
        SELECT id, epoch, holder_id, holder_name,
            (SELECT story FROM user_requests WHERE conversation_id = conversations.id AND state <> @closed ORDER BY created_at DESC, id DESC LIMIT 1),
            @now
        FROM conversations WHERE id = @conversationId
        """,
        new { conversationId, now = now.ToUnixTimeMilliseconds(), closed = (int)RequestState.Closed });

    public static void Answered(StoreTransaction store, LogEntry line) => store.Execute(
        "UPDATE takeovers SET answered_at = @at WHERE conversation_id = @ConversationId AND epoch = @Epoch AND answered_at IS NULL",
        new { line.ConversationId, line.Epoch, at = line.At.ToUnixTimeMilliseconds() });

    public static void End(StoreTransaction store, string conversationId, DateTimeOffset now) => store.Execute(
        "UPDATE takeovers SET released_at = @now WHERE conversation_id = @conversationId AND released_at IS NULL",
        new { conversationId, now = now.ToUnixTimeMilliseconds() });

    /// <summary>Records the name that figures show from now on.</summary>
    public static void RenameAgent(StoreTransaction store, string agentId, string name) => store.Execute(
        "INSERT INTO agent_names (agent_id, name) VALUES (@agentId, @name) ON CONFLICT (agent_id) DO UPDATE SET name = excluded.name",
        new { agentId, name });
}
