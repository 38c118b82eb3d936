namespace LiveTakeover.Handoff.Store.Keys;

/// <summary>
/// A cryptographic key in its owner's own format. A key that needs encryption is sealed by its owner before it is stored.
/// </summary>
public sealed record StoredKey(string Id, string Document, DateTimeOffset MadeAt);

/// <summary>Keys that outlive the process and that all nodes of a store share. Each purpose has its own keys.</summary>
public sealed class KeyRing(IDatabase database)
{
    /// <summary>All keys of a purpose, newest first.</summary>
    public Task<IReadOnlyList<StoredKey>> AllAsync(string purpose, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => KeyTable.All(store, purpose), cancellationToken);

    public Task<StoredKey?> FindAsync(string purpose, string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => KeyTable.Find(store, purpose, id), cancellationToken);

    /// <summary>Stores the key, unless a key with its id is stored already.</summary>
    public Task KeepAsync(string purpose, StoredKey key, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => KeyTable.Insert(store, purpose, key), cancellationToken);

    /// <summary>Deletes keys that a newer one replaced before this instant. Data they protected can never be decrypted again.</summary>
    public Task ForgetAsync(string purpose, DateTimeOffset replacedBefore, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => KeyTable.DeleteReplaced(store, purpose, replacedBefore.ToUnixTimeMilliseconds()), cancellationToken);
}
