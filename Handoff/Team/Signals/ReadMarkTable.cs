using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Signals;

internal static class ReadMarkTable
{
    /// <returns>False if the agent had read as far before, or if there is no such conversation.</returns>
    public static bool Move(StoreTransaction store, string accountId, string conversationId, long seq) => store.Execute(
        """
        INSERT INTO read_marks (account_id, conversation_id, seq)
        SELECT @accountId, id, CASE WHEN last_seq < @seq THEN last_seq ELSE @seq END FROM conversations WHERE id = @conversationId
        ON CONFLICT (account_id, conversation_id) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > read_marks.seq
        """,
        new { accountId, conversationId, seq }) > 0;

    /// <summary>By conversation, of those that the agent has read in.</summary>
    public static IReadOnlyDictionary<string, long> Of(StoreTransaction store, string accountId, IReadOnlyList<string> conversations)
    {
        var where = new Conditions().And("account_id = @accountId", new { accountId }).AndAmong(conversations, "conversation_id");
        return store.Query<(string ConversationId, long Seq)>($"SELECT conversation_id, seq FROM read_marks {where}", where.Values)
            .ToDictionary(mark => mark.ConversationId, mark => mark.Seq, StringComparer.Ordinal);
    }

    public static void DeleteOf(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM read_marks WHERE account_id = @accountId", new { accountId });

    public static void Forget(StoreTransaction store, string conversationId) =>
        store.Execute("DELETE FROM read_marks WHERE conversation_id = @conversationId", new { conversationId });
}
