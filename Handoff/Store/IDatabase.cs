namespace LiveTakeover.Handoff.Store;

/// <summary>
/// The store contract: transactions over plain SQL that SQLite and PostgreSQL both understand.
/// </summary>
public interface IDatabase
{
    /// <summary>
    /// Runs <paramref name="work"/> in the store's one writer and completes when its effects are durable.
    /// Work that waits at the same time is committed as a group. If the work throws, nothing of it is kept
    /// and the exception arrives here; its neighbours in the group are not touched.
    /// </summary>
    Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default);

    /// <summary>Runs <paramref name="work"/> on a consistent snapshot that holds all that was acknowledged before.</summary>
    Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default);

    /// <summary>Wakes listeners on all nodes outside of any transaction. On its way to other nodes it may get lost.</summary>
    void Raise(Wake wake);

    /// <summary>
    /// Takes a lock that one node has at a time and that ends with its process, or returns null if another has it.
    /// Inside one node it does not exclude: the same node may take it again.
    /// </summary>
    Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken = default);
}
