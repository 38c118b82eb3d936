using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>
/// The outbox: how far the log has been sent to a channel that cannot read it. The cursor moves when the channel has accepted a
/// line, so each line is sent at least once, and in order.
/// </summary>
public sealed class Outbox(IDatabase database, TimeProvider time)
{
    private const int PageSize = 100;

    /// <returns>The lines to send; null if the conversation's channel reads the log itself.</returns>
    public Task<OutboxPage?> ReadAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => Read(store, conversationId), cancellationToken);

    /// <summary>The address for answers; null if the conversation's channel reads the log itself.</summary>
    public Task<ConversationReference?> ReferenceAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => OutboxTable.Find(store, conversationId)?.ReadReference(), cancellationToken);

    /// <summary>The conversations that may have lines to send.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            store => [.. OutboxTable.Behind(store).Union(DeliveryTable.WithLinesToRetry(store))], cancellationToken);

    /// <summary>Records that the channel accepted the line. Nothing up to it is sent again.</summary>
    /// <returns>False if that was recorded before, of this line or of one after it.</returns>
    public Task<bool> SentAsync(LogEntry line, string? channelActivityId, CancellationToken cancellationToken = default) =>
        KeepAsync(line, channelActivityId, failure: null, cancellationToken);

    /// <summary>Records that the channel rejected the line, apparently for good. The next lines may be sent.</summary>
    /// <returns>As <see cref="SentAsync"/>.</returns>
    public Task<bool> FailedAsync(LogEntry line, string failure, CancellationToken cancellationToken = default) =>
        KeepAsync(line, channelActivityId: null, failure, cancellationToken);

    /// <summary>
    /// Records that the channel does not accept the line now and is being retried. The team can see why the person receives
    /// nothing.
    /// </summary>
    public Task WaitsAsync(LogEntry line, string reason, CancellationToken cancellationToken = default) => database.WriteAsync(
        store =>
        {
            if (OutboxTable.Wait(store, line.ConversationId, time.GetUtcNow().ToUnixTimeMilliseconds(), reason))
                store.Notify(Topics.Deliveries, line.ConversationId);
        },
        cancellationToken);

    /// <summary>Records that nothing up to this entry needs to be sent.</summary>
    public Task SkipToAsync(LogEntry entry, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => OutboxTable.MoveTo(store, entry.ConversationId, entry.Seq), cancellationToken);

    /// <summary>The channel's own id of a line that was delivered.</summary>
    public Task<string?> ChannelActivityIdAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => DeliveryTable.ChannelActivityId(store, conversationId, activityId), cancellationToken);

    private static OutboxPage? Read(StoreTransaction store, string conversationId)
    {
        if (OutboxTable.Find(store, conversationId) is not { } row) return null;
        var again = DeliveryTable.ToRetry(store, conversationId)
            .Select(seq => LogTable.ReadAfter(store, conversationId, seq - 1, limit: 1)[0]);
        var entries = row.SentSeq < row.LastSeq ? LogTable.ReadAfter(store, conversationId, row.SentSeq, PageSize) : [];
        return new OutboxPage(row.ReadReference(), [.. again], entries, HasMore: entries.Count > 0 && entries[^1].Seq < row.LastSeq);
    }

    private Task<bool> KeepAsync(LogEntry line, string? channelActivityId, string? failure, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(line.ConversationId, line.Seq, time.GetUtcNow(), line.ActivityId!, channelActivityId, failure);
        return database.WriteAsync(store => Keep(store, delivery), cancellationToken);
    }

    // Notifies the team of failures, of the results of retries, and of the end of a wait: not of each delivered line.
    private static bool Keep(StoreTransaction store, Delivery delivery)
    {
        DeliveryTable.Keep(store, delivery);
        var moved = OutboxTable.MoveTo(store, delivery.ConversationId, delivery.Seq);
        var waited = moved is null or { WaitsSince: not null } && OutboxTable.StopWaiting(store, delivery.ConversationId);
        if (delivery.Failure is not null || moved is null || waited) store.Notify(Topics.Deliveries, delivery.ConversationId);
        return moved is not null;
    }
}
