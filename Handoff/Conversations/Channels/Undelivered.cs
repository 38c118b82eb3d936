namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>The lines that did not reach a channel, for the team to see and to resend.</summary>
public sealed class Undelivered(IDatabase database, TimeProvider time)
{
    /// <summary>The failed lines of a conversation, in order.</summary>
    public Task<IReadOnlyList<FailedLine>> FailuresAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => DeliveryTable.Failures(store, conversationId), cancellationToken);

    /// <summary>The failed lines of all conversations since this instant, newest first; at most 500.</summary>
    public Task<IReadOnlyList<FailedLine>> FailuresAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => DeliveryTable.FailuresSince(store, since.ToUnixTimeMilliseconds()), cancellationToken);

    /// <summary>The conversations whose channel does not accept the next line, longest wait first; at most 500.</summary>
    public Task<IReadOnlyList<WaitingLines>> WaitingAsync(string? conversationId = null, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => OutboxTable.Waiting(store, conversationId), cancellationToken);

    /// <summary>
    /// Requests a retry of the failed line with this sequence number, or of all failed lines of the conversation. They are sent in
    /// order, before any waiting line. Lines delivered in the meantime are not sent again.
    /// </summary>
    /// <returns>The number of lines to retry.</returns>
    public Task<int> SendAgainAsync(string conversationId, long? seq, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SendAgain(store, conversationId, seq, by), cancellationToken);

    private int SendAgain(StoreTransaction store, string conversationId, long? seq, Actor by)
    {
        var now = time.GetUtcNow();
        var lines = DeliveryTable.Retry(store, conversationId, seq, now.ToUnixTimeMilliseconds());
        if (lines == 0) return 0;
        store.Record(now, by, ConversationActs.LinesSentAgain, conversationId, new()
        {
            ["user"] = ConversationTable.Find(store, conversationId)?.UserName,
            ["lines"] = lines.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        store.Notify(Topics.Outbound, conversationId);
        store.Notify(Topics.Deliveries, conversationId);
        return lines;
    }
}
