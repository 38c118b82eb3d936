using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>What did not reach a channel, for the team to see and to send again.</summary>
public sealed class Undelivered(IDatabase database, TimeProvider time)
{
    /// <summary>The failed lines of a conversation, in their order.</summary>
    public Task<IReadOnlyList<FailedLine>> FailuresAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => DeliveryTable.Failures(store, conversationId), cancellationToken);

    /// <summary>The failed lines of all conversations since then, the newest first; at most 500.</summary>
    public Task<IReadOnlyList<FailedLine>> FailuresAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => DeliveryTable.FailuresSince(store, since.ToUnixTimeMilliseconds()), cancellationToken);

    /// <summary>The conversations whose channel does not take the next line, those first that have waited longest; at most 500.</summary>
    public Task<IReadOnlyList<WaitingLines>> WaitingAsync(string? conversationId = null, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => OutboxTable.Waiting(store, conversationId), cancellationToken);

    /// <summary>
    /// Lets failed lines go again, in their order and before what waits: the one of this number, or all of the conversation.
    /// A line that got through meanwhile does not go again.
    /// </summary>
    /// <returns>How many lines go.</returns>
    public Task<int> SendAgainAsync(string conversationId, long? seq, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SendAgain(store, conversationId, seq, by), cancellationToken);

    private int SendAgain(StoreTransaction store, string conversationId, long? seq, Actor by)
    {
        var now = time.GetUtcNow();
        var lines = DeliveryTable.LetGoAgain(store, conversationId, seq, now.ToUnixTimeMilliseconds());
        if (lines == 0) return 0;
        AuditTable.Write(store, now, by, Audited.LinesSentAgain, conversationId, new()
        {
            ["user"] = ConversationTable.Find(store, conversationId)?.UserName,
            ["lines"] = lines.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        store.Wake(Topic.Outbound, conversationId);
        store.Wake(Topic.Deliveries, conversationId);
        return lines;
    }
}
