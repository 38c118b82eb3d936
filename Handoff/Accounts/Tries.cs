using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>So many tries, then none until the last of them is so long ago.</summary>
public sealed record TryLimit(int Tries, TimeSpan Window);

/// <summary>
/// Counts the tries at a secret, on all nodes together and through restarts. A try is counted before it is made, so that many at
/// once are not one.
/// </summary>
public sealed class Tries(IDatabase database, TimeProvider time)
{
    /// <param name="subject">What the tries are at. It is kept as its hash, since it may be whatever a stranger typed.</param>
    /// <param name="limit">How many there may be.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False: there were too many, and this one may not be made.</returns>
    public Task<bool> CountAsync(string subject, TryLimit limit, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => TryTable.Count(store, Secrets.Hash(subject), limit, time.GetUtcNow()), cancellationToken);

    /// <summary>The secret was known: the tries before are forgiven.</summary>
    public Task ForgetAsync(string subject, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                TryTable.Delete(store, Secrets.Hash(subject));
                return true;
            },
            cancellationToken);
}
