namespace Microsoft.Bot.Builder;

/// <summary>What the parts of one turn keep for each other, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    public T? Get<T>(string key)
        where T : class =>
        TryGetValue(key, out var value) ? value as T : null;

    public T? Get<T>()
        where T : class =>
        Get<T>(typeof(T).FullName!);

    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class =>
        Add(typeof(T).FullName!, value);

    /// <summary>Keeps a value, replaces it, or, with null, forgets it.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    public void Set<T>(T? value)
        where T : class =>
        Set(typeof(T).FullName!, value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var value in Values)
            (value as IDisposable)?.Dispose();
    }
}
