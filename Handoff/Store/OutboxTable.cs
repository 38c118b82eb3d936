using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Store;

internal static class OutboxTable
{
    public static OutboxRow? Find(StoreTransaction store, string conversationId) =>
        store.QueryFirst<OutboxRow>("SELECT reference, sent_seq FROM outbox WHERE conversation_id = @conversationId", new { conversationId });

    public static void Open(StoreTransaction store, string conversationId, string reference) => store.Execute(
        "INSERT INTO outbox (conversation_id, reference, sent_seq) VALUES (@conversationId, @reference, 0)",
        new { conversationId, reference });

    public static void SetReference(StoreTransaction store, string conversationId, string reference) =>
        store.Execute("UPDATE outbox SET reference = @reference WHERE conversation_id = @conversationId", new { conversationId, reference });

    public static int MoveTo(StoreTransaction store, string conversationId, long seq) => store.Execute(
        "UPDATE outbox SET sent_seq = @seq WHERE conversation_id = @conversationId AND sent_seq < @seq", new { conversationId, seq });

    /// <summary>Conversations with lines after the cursor; not all of them have to go out.</summary>
    public static IReadOnlyList<string> Waiting(StoreTransaction store) => store.Query<string>(
        "SELECT o.conversation_id FROM outbox o JOIN conversations c ON c.id = o.conversation_id WHERE o.sent_seq < c.last_seq");

    public static void Keep(StoreTransaction store, Delivery delivery) => store.Execute(
        """
        INSERT INTO deliveries (conversation_id, seq, at, activity_id, channel_activity_id, failure)
        VALUES (@ConversationId, @Seq, @at, @ActivityId, @ChannelActivityId, @Failure)
        ON CONFLICT (conversation_id, seq) DO NOTHING
        """,
        new
        {
            delivery.ConversationId,
            delivery.Seq,
            at = delivery.At.ToUnixTimeMilliseconds(),
            delivery.ActivityId,
            delivery.ChannelActivityId,
            delivery.Failure,
        });

    public static string? ChannelActivityId(StoreTransaction store, string conversationId, string activityId) => store.QueryFirst<string>(
        "SELECT channel_activity_id FROM deliveries WHERE conversation_id = @conversationId AND activity_id = @activityId",
        new { conversationId, activityId });

    public static IReadOnlyList<Delivery> Failures(StoreTransaction store, string conversationId) =>
        [.. store.Query<Row>(
            "SELECT * FROM deliveries WHERE conversation_id = @conversationId AND failure IS NOT NULL ORDER BY seq",
            new { conversationId }).Select(row => row.ToDelivery())];

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public long Seq { get; init; }
        public long At { get; init; }
        public required string ActivityId { get; init; }
        public string? ChannelActivityId { get; init; }
        public string? Failure { get; init; }

        public Delivery ToDelivery() => new(ConversationId, Seq, DateTimeOffset.FromUnixTimeMilliseconds(At), ActivityId, ChannelActivityId, Failure);
    }
}

internal sealed class OutboxRow
{
    public required string Reference { get; init; }
    public long SentSeq { get; init; }

    public ConversationReference ReadReference() => JsonSerializer.Deserialize<ConversationReference>(Reference, ActivityJson.Options)!;
}
