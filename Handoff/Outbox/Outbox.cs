using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>
/// How far the lines of the log have been sent to a channel that does not read it. The cursor moves when
/// the channel has a line, so a line is sent at least once, and in its place.
/// </summary>
public sealed class Outbox(IDatabase database, TimeProvider time)
{
    private const int PageSize = 100;

    /// <returns>What comes after the cursor; null if this conversation's channel reads the log itself.</returns>
    public Task<OutboxPage?> ReadAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store => OutboxTable.Find(store, conversationId) is { } row
                ? new OutboxPage(row.ReadReference(), LogTable.ReadAfter(store, conversationId, row.SentSeq, PageSize))
                : null,
            cancellationToken);

    /// <summary>Conversations that may have lines to send.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(OutboxTable.Waiting, cancellationToken);

    /// <summary>Lets this node send the conversation's lines until disposed, or returns null: another node sends them.</summary>
    public Task<IAsyncDisposable?> TryHoldAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.TryLockAsync($"outbox of {conversationId}", cancellationToken);

    /// <summary>The channel has the line: nothing up to it is sent again.</summary>
    public Task SentAsync(LogEntry line, string? channelActivityId, CancellationToken cancellationToken = default) =>
        KeepAsync(line, channelActivityId, failure: null, cancellationToken);

    /// <summary>The channel will never take the line; the next ones may go.</summary>
    public Task FailedAsync(LogEntry line, string failure, CancellationToken cancellationToken = default) =>
        KeepAsync(line, channelActivityId: null, failure, cancellationToken);

    /// <summary>Nothing up to this entry is to be sent.</summary>
    public Task SkipToAsync(LogEntry entry, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => OutboxTable.MoveTo(store, entry.ConversationId, entry.Seq), cancellationToken);

    /// <summary>The channel's own id of a line that it has.</summary>
    public Task<string?> ChannelActivityIdAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => OutboxTable.ChannelActivityId(store, conversationId, activityId), cancellationToken);

    /// <summary>The lines that did not reach the channel, in their order.</summary>
    public Task<IReadOnlyList<Delivery>> FailuresAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => OutboxTable.Failures(store, conversationId), cancellationToken);

    private Task<int> KeepAsync(LogEntry line, string? channelActivityId, string? failure, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(line.ConversationId, line.Seq, time.GetUtcNow(), line.Activity.Id!, channelActivityId, failure);
        return database.WriteAsync(
            store =>
            {
                OutboxTable.Keep(store, delivery);
                return OutboxTable.MoveTo(store, line.ConversationId, line.Seq);
            },
            cancellationToken);
    }
}
