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

    /// <summary>Removes the due timers from the store, so that the transaction that commits fires them.</summary>
    public static IReadOnlyList<TimerRow> TakeDue(StoreTransaction store, long now)
    {
        var due = store.Query<TimerRow>("SELECT * FROM timers WHERE due_at <= @now ORDER BY due_at", new { now });
        if (due.Count > 0) store.Execute("DELETE FROM timers WHERE due_at <= @now", new { now });
        return due;
    }
}

internal sealed class TimerRow
{
    public required string Id { get; init; }
    public required string ConversationId { get; init; }
    public long Epoch { get; init; }
}

/// <summary>A timer that is stored when its turn ends.</summary>
internal sealed record SetTimer(string Id, DateTimeOffset DueAt);
