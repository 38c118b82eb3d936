using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Channels;

internal static class OutboxTable
{
    public static OutboxRow? Find(StoreTransaction store, string conversationId) =>
        store.QueryFirst<OutboxRow>(
            "SELECT o.*, c.last_seq FROM outbox o JOIN conversations c ON c.id = o.conversation_id WHERE o.conversation_id = @conversationId", new { conversationId });

    public static void Open(StoreTransaction store, string conversationId, string reference)
    {
        store.Execute(
            "INSERT INTO outbox (conversation_id, reference, sent_seq) VALUES (@conversationId, @reference, 0)",
            new { conversationId, reference });
        store.Publish(new FactWritten(conversationId, ChannelAddress.Key, new ChannelAddress(reference).AsFact()));
    }

    public static void SetReference(StoreTransaction store, string conversationId, string reference)
    {
        store.Execute(
            "UPDATE outbox SET reference = @reference WHERE conversation_id = @conversationId", new { conversationId, reference });
        store.Publish(new FactWritten(conversationId, ChannelAddress.Key, new ChannelAddress(reference).AsFact()));
    }

    /// <summary>Skips an entry that needs no delivery, unless an earlier one is still pending.</summary>
    public static void Pass(StoreTransaction store, LogEntry entry) => store.Execute(
        "UPDATE outbox SET sent_seq = @Seq WHERE conversation_id = @ConversationId AND sent_seq = @Seq - 1",
        new { entry.ConversationId, entry.Seq });

    /// <returns>The updated row, or null if the cursor was already there.</returns>
    public static OutboxRow? MoveTo(StoreTransaction store, string conversationId, long seq) => store.QueryFirst<OutboxRow>(
        "UPDATE outbox SET sent_seq = @seq WHERE conversation_id = @conversationId AND sent_seq < @seq RETURNING *",
        new { conversationId, seq });

    /// <summary>Conversations with entries after the cursor. Some of these entries may need no delivery.</summary>
    public static IReadOnlyList<string> Behind(StoreTransaction store) => store.Query<string>(
        "SELECT o.conversation_id FROM outbox o JOIN conversations c ON c.id = o.conversation_id WHERE o.sent_seq < c.last_seq");

    /// <returns>False if the conversation was already waiting for this reason.</returns>
    public static bool Wait(StoreTransaction store, string conversationId, long now, string reason) => store.Execute(
        """
        UPDATE outbox SET waits_since = COALESCE(waits_since, @now), waits_for = @reason
        WHERE conversation_id = @conversationId AND (waits_for IS NULL OR waits_for <> @reason)
        """,
        new { conversationId, now, reason }) > 0;

    /// <returns>False if the conversation was not waiting.</returns>
    public static bool StopWaiting(StoreTransaction store, string conversationId) => store.Execute(
        "UPDATE outbox SET waits_since = NULL, waits_for = NULL WHERE conversation_id = @conversationId AND waits_since IS NOT NULL",
        new { conversationId }) > 0;

    public static IReadOnlyList<WaitingLines> Waiting(StoreTransaction store, string? conversationId) =>
        [.. store.Query<OutboxRow>(
            "SELECT * FROM outbox WHERE waits_since IS NOT NULL AND (@conversationId IS NULL OR conversation_id = @conversationId) ORDER BY waits_since LIMIT 500",
            new { conversationId })
            .Select(
                row =>
                    new WaitingLines(row.ConversationId, DateTimeOffset.FromUnixTimeMilliseconds(row.WaitsSince!.Value), row.WaitsFor!))];

    /// <summary>Stops all sending for a conversation that its person has erased.</summary>
    public static void Forget(StoreTransaction store, string conversationId, string reference)
    {
        store.Execute("DELETE FROM deliveries WHERE conversation_id = @conversationId AND failure IS NOT NULL", new { conversationId });
        store.Execute(
            """
            UPDATE outbox SET reference = @reference, waits_since = NULL, waits_for = NULL,
                sent_seq = (SELECT last_seq FROM conversations WHERE id = @conversationId)
            WHERE conversation_id = @conversationId
            """,
            new { conversationId, reference });
    }
}

internal sealed class OutboxRow
{
    public required string ConversationId { get; init; }
    public required string Reference { get; init; }
    public long SentSeq { get; init; }
    public long LastSeq { get; init; }
    public long? WaitsSince { get; init; }
    public string? WaitsFor { get; init; }

    public ChannelAddress ReadAddress() => new(Reference);

    public ConversationReference ReadReference() => ReadAddress().NewReference();
}

/// <summary>Where a channel receives the lines of a conversation.</summary>
internal sealed class ChannelAddress(string json)
{
    /// <summary>Under which copies of a conversation keep its address.</summary>
    public const string Key = "address of the channel";

    private ConversationReference? read;

    public string Json => json;

    /// <summary>Shared: nobody changes it.</summary>
    public ConversationReference Reference => read ??= NewReference();

    public ConversationReference NewReference() => ActivityJson.Deserialize<ConversationReference>(json);

    public WarmFact AsFact() => new(this, 4 * json.Length);
}
