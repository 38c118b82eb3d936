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

    private static int Write(StoreTransaction store) => store.Execute(
        "INSERT INTO store_probe (id, tries) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET tries = store_probe.tries + 1");
}
