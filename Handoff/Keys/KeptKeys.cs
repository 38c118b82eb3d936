using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>A cryptographic key as its owner wrote it down. Whoever keeps it here seals it, if it is to be sealed.</summary>
public sealed record KeptKey(string Id, string Document, DateTimeOffset MadeAt);

/// <summary>Keys that outlive the process and that all nodes of a store share, each kind under a purpose of its own.</summary>
public sealed class KeptKeys(IDatabase database)
{
    /// <summary>All of them, the newest first.</summary>
    public Task<IReadOnlyList<KeptKey>> AllAsync(string purpose, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => KeyTable.All(store, purpose), cancellationToken);

    public Task<KeptKey?> FindAsync(string purpose, string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => KeyTable.Find(store, purpose, id), cancellationToken);

    /// <summary>Keeps the key. One that is kept under its id already stays as it is.</summary>
    public Task KeepAsync(string purpose, KeptKey key, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => KeyTable.Insert(store, purpose, key), cancellationToken);

    /// <summary>Forgets those that a newer one had replaced before this instant: what they protected can never be opened again.</summary>
    public Task ForgetAsync(string purpose, DateTimeOffset replacedBefore, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => KeyTable.DeleteReplaced(store, purpose, replacedBefore.ToUnixTimeMilliseconds()), cancellationToken);
}
