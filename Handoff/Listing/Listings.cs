using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>The lists that agents work with. A page is one query, which joins the request, its conversation and presence.</summary>
public sealed class Listings(IDatabase database, TimeProvider time)
{
    public const int LongestPage = 500;

    public Task<ListPage> RequestsAsync(RequestQuery query, ListCursor? after, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.Page(store, query, after, limit, now), cancellationToken);

    /// <summary>How many requests each group has, of those that the query holds; its own group and state do not matter.</summary>
    public Task<RequestCounts> CountsAsync(RequestQuery query, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.Counts(store, query, now), cancellationToken);

    public Task<RequestFacets> FacetsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(RequestListing.Facets, cancellationToken);

    public Task<Listed?> RequestAsync(string id, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.Find(store, id, now), cancellationToken);

    /// <summary>
    /// What happened since then that this account is to be told: of requests that are theirs or nobody's, 100 at most. Who asks
    /// again with a little less than the time of the last answer misses nothing, and knows again what they were told.
    /// </summary>
    public Task<IReadOnlyList<RequestNews>> NewsAsync(string me, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.News(store, me, since, now), cancellationToken);

    /// <summary>Live conversations, the oldest first.</summary>
    public Task<ListPage> LiveAsync(ConversationQuery query, ListCursor? after, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.Live(store, query, after, limit, now), cancellationToken);

    /// <summary>All conversations, those that were last said something in first.</summary>
    public Task<ListPage> TranscriptsAsync(ConversationQuery query, ListCursor? after, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.Transcripts(store, query, after, limit, now), cancellationToken);

    public Task<Listed?> ConversationAsync(string id, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.Find(store, id, now), cancellationToken);

    /// <summary>Other conversations of the same person on the same channel, the latest first; at most 20.</summary>
    public Task<IReadOnlyList<Listed>> OthersOfUserAsync(string conversationId, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.OthersOfUser(store, conversationId, now), cancellationToken);

    private Task<T> ReadAsync<T>(Func<StoreTransaction, long, T> read, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.ReadAsync(store => read(store, now), cancellationToken);
    }
}
