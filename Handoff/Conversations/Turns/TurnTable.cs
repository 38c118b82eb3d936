using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>How far the bot's turns have got in a conversation. It reads only these columns of the conversation's row.</summary>
internal static class TurnTable
{
    /// <summary>Conversations with entries that await a bot turn.</summary>
    public static IReadOnlyList<string> Waiting(StoreTransaction store) =>
        store.Query<string>("SELECT id FROM conversations WHERE turn_seq < last_inbound_seq");

    /// <summary>The last entry whose turn has ended; null if no later entry awaits one.</summary>
    public static long? AwaitingBot(StoreTransaction store, string conversationId) => store.QueryFirst<long?>(
        "SELECT turn_seq FROM conversations WHERE id = @conversationId AND turn_seq < last_inbound_seq", new { conversationId });

    /// <summary>True if the entry's turn is pending or running.</summary>
    public static bool IsOwed(StoreTransaction store, LogEntry entry) => Holds(
        store, entry, "turn_seq < @Seq AND last_inbound_seq >= @Seq AND holder_id IS NULL AND epoch = @Epoch");

    /// <summary>True if the entry's turn has not ended and the bot may answer it, as in <see cref="Conversation.BotMayAnswer"/>.</summary>
    public static bool MayOpen(StoreTransaction store, LogEntry entry) => Holds(
        store, entry, "turn_seq < @Seq AND holder_id IS NULL AND epoch = @Epoch AND bot_paused = 0 AND erased_at IS NULL");

    public static TurnEnd End(StoreTransaction store, string conversationId, long seq)
    {
        store.Publish(new TurnEnded(conversationId, seq));
        return store.QueryFirst<TurnEnd>(
            """
            UPDATE conversations SET turn_seq = @seq WHERE id = @conversationId AND turn_seq < @seq
            RETURNING CASE WHEN last_inbound_seq > @seq THEN 1 ELSE 2 END
            """,
            new { conversationId, seq });
    }

    private static bool Holds(StoreTransaction store, LogEntry entry, string condition) => store.QueryFirst<int>(
        $"SELECT 1 FROM conversations WHERE id = @ConversationId AND {condition}",
        new { entry.ConversationId, entry.Seq, entry.Epoch }) == 1;
}

/// <summary>What ending a turn came to.</summary>
internal enum TurnEnd
{
    /// <summary>It had ended before.</summary>
    Before,

    /// <summary>It has ended, and a later entry awaits a turn.</summary>
    OneOfMany,

    /// <summary>It has ended, and no later entry awaits a turn.</summary>
    Last,
}
