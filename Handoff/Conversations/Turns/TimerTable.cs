namespace LiveTakeover.Handoff.Conversations.Turns;

internal static class TimerTable
{
    public static void Set(StoreTransaction store, string conversationId, long epoch, SetTimer timer)
    {
        store.Execute(
            "INSERT INTO timers (id, conversation_id, due_at, epoch) VALUES (@Id, @conversationId, @dueAt, @epoch)",
            new { timer.Id, conversationId, dueAt = timer.DueAt.ToUnixTimeMilliseconds(), epoch });
        store.Notify(Topics.Timers, conversationId);
    }

    public static long? NextDue(StoreTransaction store) => store.QueryFirst<long?>("SELECT MIN(due_at) FROM timers");

    public static bool IsSet(StoreTransaction store, string timer) =>
        store.QueryFirst<long?>("SELECT due_at FROM timers WHERE id = @timer", new { timer }) is not null;

    /// <summary>The conversations with due timers, in the order of their due times.</summary>
    public static IReadOnlyList<string> WithDue(StoreTransaction store, long now) => store.Query<string>(
        "SELECT conversation_id FROM timers WHERE due_at <= @now GROUP BY conversation_id ORDER BY MIN(due_at)", new { now });

    /// <summary>
    /// Removes the conversation's due timers, in the order of their due times. Of several transactions that try at once, one gets
    /// them.
    /// </summary>
    public static IReadOnlyList<TimerRow> TakeDue(StoreTransaction store, string conversationId, long now) =>
    [
        .. store.Query<TimerRow>(
            "DELETE FROM timers WHERE conversation_id = @conversationId AND due_at <= @now RETURNING *", new { conversationId, now })
            .OrderBy(timer => timer.DueAt),
    ];
}

internal sealed class TimerRow
{
    public required string Id { get; init; }
    public required string ConversationId { get; init; }
    public long Epoch { get; init; }
    public long DueAt { get; init; }
}

/// <summary>A timer that is stored when its turn ends.</summary>
internal sealed record SetTimer(string Id, DateTimeOffset DueAt);
