namespace LiveTakeover.Handoff.Team.Missed;

/// <summary>Sentences that no story took. Each is written in the transaction of the line that answered it.</summary>
internal static class MissedTable
{
    /// <summary>Of one conversation: a person who writes on and on does not push out what others said.</summary>
    private const int MostOfConversation = 20;

    internal const string Insert =
        """
        INSERT INTO missed_sentences (conversation_id, seq, at, text)
        SELECT @ConversationId, @Seq, @at, @Text
        WHERE (SELECT COUNT(*) FROM missed_sentences WHERE conversation_id = @ConversationId) < @MostOfConversation
        ON CONFLICT (conversation_id, seq) DO NOTHING
        """;

    internal const string Trim =
        """
        DELETE FROM missed_sentences WHERE (at, conversation_id, seq) <=
            (SELECT at, conversation_id, seq FROM missed_sentences ORDER BY at DESC, conversation_id DESC, seq DESC LIMIT 1 OFFSET @Kept)
        """;

    internal const string ReadNewest =
        "SELECT * FROM missed_sentences ORDER BY at DESC, conversation_id DESC, seq DESC LIMIT @Kept";

    public static void Add(StoreTransaction store, MissedSentence missed)
    {
        store.Execute(
            Insert, new { missed.ConversationId, missed.Seq, at = missed.At.ToUnixTimeMilliseconds(), missed.Text, MostOfConversation });
        store.Execute(Trim, new { MissedSentences.Kept });
    }

    public static IReadOnlyList<MissedSentence> Newest(StoreTransaction store) => [.. store.Query<Row>(
        ReadNewest, new { MissedSentences.Kept })
        .Select(row => new MissedSentence(row.ConversationId, row.Seq, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Text))];

    public static void Remove(StoreTransaction store, MissedSentence missed) => store.Execute(
        "DELETE FROM missed_sentences WHERE conversation_id = @ConversationId AND seq = @Seq", new { missed.ConversationId, missed.Seq });

    public static void Forget(StoreTransaction store, string conversationId) =>
        store.Execute("DELETE FROM missed_sentences WHERE conversation_id = @conversationId", new { conversationId });

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public long Seq { get; init; }
        public long At { get; init; }
        public required string Text { get; init; }
    }
}
