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
