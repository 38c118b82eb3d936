using System.Globalization;
using System.Text.Json;
using LiveTakeover.BotFramework;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps everything in this process, and forgets it with the process. For tests and first steps.</summary>
/// <remarks>Objects are kept as JSON, so nobody shares one with what is kept.</remarks>
public class MemoryStorage : IStorage
{
    readonly Dictionary<string, Item> items = new(StringComparer.Ordinal);
    readonly Lock gate = new();
    long writes;

    internal MemoryStorage() { }

    sealed record Item(JsonElement Json, Type Type, string? ETag)
    {
        public object Copy()
        {
            if (Type == typeof(JsonElement))
                return Json;
            var copy = Json.Deserialize(Type, ActivityJson.Options)!;
            if (copy is IStoreItem item)
                item.ETag = ETag;
            return copy;
        }
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (gate)
            foreach (var key in keys)
                if (items.TryGetValue(key, out var item))
                    found[key] = item.Copy();
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
            foreach (var (key, value) in changes)
                Write(key, value);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
            foreach (var key in keys)
                items.Remove(key);
        return Task.CompletedTask;
    }

    void Write(string key, object? value)
    {
        if (value is null)
        {
            items.Remove(key);
            return;
        }
        string? tag = null;
        if (value is IStoreItem item)
        {
            if (items.GetValueOrDefault(key)?.ETag is { } current && item.ETag != "*" && item.ETag != current)
                throw new ArgumentException($"Etag conflict: '{key}' was written with ETag '{item.ETag}', but it is now '{current}'. Read it again, or write it with '*' to overwrite.", nameof(value));
            tag = (++writes).ToString(CultureInfo.InvariantCulture);
        }
        items[key] = new(Payload.ToElement(value).Clone(), value.GetType(), tag);
    }
}
