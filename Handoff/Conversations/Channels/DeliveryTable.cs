using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Conversations.Channels;

internal static class DeliveryTable
{
    private const int LongestList = 500;

    // A line of the bot may be sent only in the control epoch in which it was appended. All other lines may be sent at any time.
    private static readonly string MayGo = $"(l.author_kind <> {(int)AuthorKind.Bot} OR l.epoch = c.epoch)";

    private static readonly string Lines =
        $"""
        SELECT d.*, CASE WHEN {MayGo} THEN 1 ELSE 0 END AS may_go
        FROM deliveries d
        JOIN log l ON l.conversation_id = d.conversation_id AND l.seq = d.seq
        JOIN conversations c ON c.id = d.conversation_id
        """;

    /// <summary>Stores the result of a delivery. A later result replaces a failure, but never a success.</summary>
    public static void Keep(StoreTransaction store, Delivery delivery) => store.Execute(
        """
        INSERT INTO deliveries (conversation_id, seq, at, activity_id, channel_activity_id, failure)
        VALUES (@ConversationId, @Seq, @at, @ActivityId, @ChannelActivityId, @Failure)
        ON CONFLICT (conversation_id, seq) DO UPDATE
            SET at = excluded.at, channel_activity_id = excluded.channel_activity_id, failure = excluded.failure, again_at = NULL
            WHERE deliveries.failure IS NOT NULL
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

    /// <returns>The number of lines whose retry was not already pending.</returns>
    public static int Retry(StoreTransaction store, string conversationId, long? seq, long now) => store.Execute(
        $"""
        UPDATE deliveries SET again_at = @now
        WHERE conversation_id = @conversationId AND failure IS NOT NULL AND again_at IS NULL AND (@seq IS NULL OR seq = @seq)
          AND EXISTS (
            SELECT 1 FROM log l JOIN conversations c ON c.id = l.conversation_id
            WHERE l.conversation_id = deliveries.conversation_id AND l.seq = deliveries.seq AND {MayGo})
        """,
        new { conversationId, seq, now });

    /// <summary>The sequence numbers of the lines to retry, in order.</summary>
    public static IReadOnlyList<long> ToRetry(StoreTransaction store, string conversationId) =>
        [.. store.Query<Row>(
            $"{Lines} WHERE d.conversation_id = @conversationId AND d.again_at IS NOT NULL AND {MayGo} ORDER BY d.seq",
            new { conversationId })
            .Select(row => row.Seq)];

    public static IReadOnlyList<string> WithLinesToRetry(StoreTransaction store) =>
        [.. store.Query<Row>($"{Lines} WHERE d.again_at IS NOT NULL AND {MayGo}").Select(row => row.ConversationId).Distinct()];

    public static IReadOnlyList<FailedLine> Failures(StoreTransaction store, string conversationId) =>
        Many(store, "d.conversation_id = @conversationId AND d.failure IS NOT NULL ORDER BY d.seq", new { conversationId });

    public static IReadOnlyList<FailedLine> FailuresSince(StoreTransaction store, long since) =>
        Many(
            store, "d.failure IS NOT NULL AND d.at >= @since ORDER BY d.at DESC, d.seq DESC LIMIT @LongestList",
            new { since, LongestList });

    private static FailedLine[] Many(StoreTransaction store, string where, object parameters) =>
        [.. store.Query<Row>($"{Lines} WHERE {where}", parameters).Select(row => row.ToFailedLine())];

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public long Seq { get; init; }
        public long At { get; init; }
        public string? Failure { get; init; }
        public long? AgainAt { get; init; }
        public int MayGo { get; init; }

        public FailedLine ToFailedLine() =>
            new(ConversationId, Seq, DateTimeOffset.FromUnixTimeMilliseconds(At), Failure!, MayGo != 0, MayGo != 0 && AgainAt is not null);
    }
}
