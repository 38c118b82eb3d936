using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>
/// How far the lines of the log have been sent to a channel that does not read it. The cursor moves when
/// the channel has a line, so a line is sent at least once, and in its place.
/// </summary>
public sealed class Outbox(IDatabase database, TimeProvider time)
{
    private const int PageSize = 100;

    /// <returns>What is to be sent; null if this conversation's channel reads the log itself.</returns>
    public Task<OutboxPage?> ReadAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => Read(store, conversationId), cancellationToken);

    /// <summary>Conversations that may have lines to send.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<string>>(store => [.. OutboxTable.Behind(store).Union(DeliveryTable.WithLinesToGoAgain(store))], cancellationToken);

    /// <summary>Lets this node send the conversation's lines until disposed, or returns null: another node sends them.</summary>
    public Task<IAsyncDisposable?> TryHoldAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.TryLockAsync($"outbox of {conversationId}", cancellationToken);

    /// <summary>The channel has the line: nothing up to it is sent again.</summary>
    public Task SentAsync(LogEntry line, string? channelActivityId, CancellationToken cancellationToken = default) =>
        KeepAsync(line, channelActivityId, failure: null, cancellationToken);

    /// <summary>The channel will not take the line, as far as anybody can tell; the next ones may go.</summary>
    public Task FailedAsync(LogEntry line, string failure, CancellationToken cancellationToken = default) =>
        KeepAsync(line, channelActivityId: null, failure, cancellationToken);

    /// <summary>The channel does not take the line now, and is tried again: the team may see why the person hears nothing.</summary>
    public Task WaitsAsync(LogEntry line, string reason, CancellationToken cancellationToken = default) => database.WriteAsync(
        store =>
        {
            if (OutboxTable.Wait(store, line.ConversationId, time.GetUtcNow().ToUnixTimeMilliseconds(), reason)) store.Wake(Topic.Deliveries, line.ConversationId);
            return true;
        },
        cancellationToken);

    /// <summary>Nothing up to this entry is to be sent.</summary>
    public Task SkipToAsync(LogEntry entry, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => OutboxTable.MoveTo(store, entry.ConversationId, entry.Seq), cancellationToken);

    /// <summary>The channel's own id of a line that it has.</summary>
    public Task<string?> ChannelActivityIdAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => DeliveryTable.ChannelActivityId(store, conversationId, activityId), cancellationToken);

    private static OutboxPage? Read(StoreTransaction store, string conversationId)
    {
        if (OutboxTable.Find(store, conversationId) is not { } row) return null;
        var again = DeliveryTable.ToGoAgain(store, conversationId).Select(seq => LogTable.ReadAfter(store, conversationId, seq - 1, limit: 1)[0]);
        var entries = row.SentSeq < row.LastSeq ? LogTable.ReadAfter(store, conversationId, row.SentSeq, PageSize) : [];
        return new OutboxPage(row.ReadReference(), [.. again], entries, HasMore: entries.Count == PageSize);
    }

    private Task<bool> KeepAsync(LogEntry line, string? channelActivityId, string? failure, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(line.ConversationId, line.Seq, time.GetUtcNow(), line.Activity.Id!, channelActivityId, failure);
        return database.WriteAsync(store => Keep(store, delivery), cancellationToken);
    }

    // The team is told only of what it had been told otherwise, or is told for the first time: not of each line that arrives.
    private static bool Keep(StoreTransaction store, Delivery delivery)
    {
        DeliveryTable.Keep(store, delivery);
        var moved = OutboxTable.MoveTo(store, delivery.ConversationId, delivery.Seq);
        var waited = moved is null or { WaitsSince: not null } && OutboxTable.StopWaiting(store, delivery.ConversationId);
        if (delivery.Failure is not null || moved is null || waited) store.Wake(Topic.Deliveries, delivery.ConversationId);
        return true;
    }
}
