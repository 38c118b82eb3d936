namespace LiveTakeover.Handoff.Store;

/// <summary>How far the bot has dealt with a conversation: columns of its row, read without the rest of it.</summary>
internal static class TurnTable
{
    /// <summary>Conversations with entries that the bot has not dealt with.</summary>
    public static IReadOnlyList<string> Waiting(StoreTransaction store) =>
        store.Query<string>("SELECT id FROM conversations WHERE turn_seq < last_inbound_seq");

    /// <summary>The last entry that the bot has dealt with, if it is to deal with one after it.</summary>
    public static long? Owed(StoreTransaction store, string conversationId) => store.QueryFirst<long?>(
        "SELECT turn_seq FROM conversations WHERE id = @conversationId AND turn_seq < last_inbound_seq", new { conversationId });

    /// <summary>The bot is still to deal with this entry, or is at it.</summary>
    public static bool IsOwed(StoreTransaction store, LogEntry entry) => Holds(
        store, entry, "turn_seq < @Seq AND last_inbound_seq >= @Seq AND holder_id IS NULL AND epoch = @Epoch");

    /// <summary>The bot has not dealt with this entry yet, and may: as <see cref="Conversation.BotMayAnswer"/>.</summary>
    public static bool MayOpen(StoreTransaction store, LogEntry entry) => Holds(
        store, entry, "turn_seq < @Seq AND holder_id IS NULL AND epoch = @Epoch AND bot_paused = 0 AND erased_at IS NULL");

    public static int End(StoreTransaction store, string conversationId, long seq) => store.Execute(
        "UPDATE conversations SET turn_seq = @seq WHERE id = @conversationId AND turn_seq < @seq", new { conversationId, seq });

    private static bool Holds(StoreTransaction store, LogEntry entry, string condition) => store.QueryFirst<int>(
        $"SELECT 1 FROM conversations WHERE id = @ConversationId AND {condition}", new { entry.ConversationId, entry.Seq, entry.Epoch }) == 1;
}
