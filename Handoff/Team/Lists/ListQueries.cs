using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>
/// The lists of the hub. Each page joins requests, conversations and presence, and looks at a bounded number of rows: see
/// <see cref="ListBounds"/>.
/// </summary>
public sealed class ListQueries(IDatabase database, ListBounds bounds, TimeProvider time)
{
    public const int LongestPage = 500;

    /// <returns>True if something is searched for that has no word in it, such as a lone sign: nothing is found by it.</returns>
    public static bool IsInVain(string? find) => SearchQuery.Of(find) is { Words.Count: 0 };

    public Task<ListPage> RequestsAsync(RequestQuery query, ListCursor? after, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.Page(store, bounds, query, after, limit, now), cancellationToken);

    /// <summary>The number of requests per group that match the query, whose own group and state are ignored.</summary>
    /// <remarks>Where there are more requests than are looked at, the numbers are those of the first ones.</remarks>
    public Task<RequestCounts> CountsAsync(RequestQuery query, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.Counts(store, bounds, query, now), cancellationToken);

    /// <summary>The channels and languages of all conversations.</summary>
    public Task<RequestFacets> FacetsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(FacetTable.Read, cancellationToken);

    public Task<ConversationSummary?> RequestAsync(string id, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.Find(store, id, now), cancellationToken);

    /// <summary>
    /// News since then for this account, about requests assigned to it or to nobody; at most 100. A client that asks again from
    /// slightly before the last answer misses nothing, and can recognise news that it already has.
    /// </summary>
    public Task<IReadOnlyList<RequestNews>> NewsAsync(string me, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => RequestListing.News(store, me, since, now), cancellationToken);

    /// <summary>Live conversations, oldest first.</summary>
    public Task<ListPage> LiveAsync(ConversationQuery query, ListCursor? after, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.Live(store, bounds, query, after, limit, now), cancellationToken);

    /// <summary>All conversations, latest line first; found ones by their newest line with the word.</summary>
    public Task<ListPage> TranscriptsAsync(
        ConversationQuery query, ListCursor? after, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.Transcripts(store, bounds, query, after, limit, now), cancellationToken);

    public Task<ConversationSummary?> ConversationAsync(string id, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.Find(store, id, now), cancellationToken);

    /// <summary>Other conversations of the same person on the same channel, latest first; at most 20.</summary>
    public Task<IReadOnlyList<ConversationSummary>> OthersOfUserAsync(
        string conversationId, CancellationToken cancellationToken = default) =>
        ReadAsync((store, now) => ConversationListing.OthersOfUser(store, conversationId, now), cancellationToken);

    private Task<T> ReadAsync<T>(Func<StoreTransaction, long, T> read, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.ReadAsync(store => read(store, now), cancellationToken);
    }
}
