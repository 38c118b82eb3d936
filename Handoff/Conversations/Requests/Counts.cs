namespace LiveTakeover.Handoff.Conversations.Requests;

/// <summary>Current totals from the store.</summary>
public sealed class Counts(IDatabase database)
{
    public Task<IReadOnlyDictionary<RequestState, long>> OfRequestsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(RequestTable.Count, cancellationToken);

    public Task<long> OfLiveConversationsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(ConversationTable.CountLive, cancellationToken);
}
