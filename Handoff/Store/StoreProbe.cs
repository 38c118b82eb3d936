namespace LiveTakeover.Handoff.Store;

/// <summary>Tries whether the database can be used. It writes only if the last write failed.</summary>
public sealed class StoreProbe(IDatabase database, StoreAvailability availability)
{
    /// <returns>Why the database is unavailable; null if it can be read and written.</returns>
    public async Task<StoreUnavailableException?> TryAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await database.ReadAsync(store => store.QueryFirst<int>("SELECT 1"), cancellationToken);
            if (!availability.CanWrite) await database.WriteAsync(Write, cancellationToken);
            return null;
        }
        catch (StoreUnavailableException failure)
        {
            return failure;
        }
    }

    // It changes nothing, but is written as any change is.
    private static int Write(StoreTransaction store) =>
        store.Execute("UPDATE migrations SET name = name WHERE name = (SELECT MIN(name) FROM migrations)");
}
