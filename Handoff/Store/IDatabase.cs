namespace LiveTakeover.Handoff.Store;

/// <summary>The store contract: transactions of plain SQL that both SQLite and PostgreSQL understand.</summary>
public interface IDatabase
{
    /// <summary>
    /// Runs <paramref name="work"/> in the store's only writer and completes when its effects are durable. Writes that wait at the
    /// same time are committed as a group. If the work throws, all of its effects are undone and the exception is rethrown here;
    /// other writes of the group are not affected.
    /// </summary>
    Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default);

    /// <summary>Runs <paramref name="work"/> on a consistent snapshot that includes every write acknowledged before.</summary>
    Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default);

    /// <summary>Notifies listeners on all nodes, outside of any transaction. A change may be lost on its way to other nodes.</summary>
    void Notify(Change change);
}

public static class DatabaseExtensions
{
    /// <summary>Same as <see cref="IDatabase.WriteAsync{T}"/>, for work without a result.</summary>
    public static Task WriteAsync(this IDatabase database, Action<StoreTransaction> work, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
        store =>
        {
            work(store);
            return true;
        },
        cancellationToken);
}
