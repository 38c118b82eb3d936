namespace Microsoft.Bot.Builder;

/// <summary>Where bots keep things between turns: objects that can be written as JSON, by key.</summary>
public interface IStorage
{
    /// <summary>What is kept under these keys; a key that keeps nothing is left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object that notices when somebody else wrote it in between; <c>*</c> overwrites whatever is there.</summary>
public interface IStoreItem
{
    string? ETag { get; set; }
}

public static class StorageExtensions
{
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var found = await storage.ReadAsync(keys, cancellationToken);
        return found.Where(item => item.Value is TStoreItem).ToDictionary(item => item.Key, item => (TStoreItem)item.Value, StringComparer.Ordinal);
    }
}
