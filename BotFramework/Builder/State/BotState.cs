namespace Microsoft.Bot.Builder;

/// <summary>
/// State kept under one key of a storage: read once in a turn, when first asked for, and written back only if it changed.
/// </summary>
/// <remarks>
/// A storage is given the state as one <see cref="System.Text.Json.JsonElement"/> (an object, property by property), and may
/// give it back as that or as a dictionary. The last writer wins.
/// </remarks>
public abstract partial class BotState : IPropertyManager
{
    readonly IStorage storage;
    readonly string contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentException.ThrowIfNullOrEmpty(contextServiceKey);
        this.storage = storage;
        this.contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Property<T>(this, name);
    }

    public CachedBotState? GetCachedState(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(contextServiceKey);

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
            return;
        var key = GetStorageKey(turnContext);
        var found = await storage.ReadAsync([key], cancellationToken);
        turnContext.TurnState.Set(contextServiceKey, found.TryGetValue(key, out var kept) ? CachedBotState.From(kept) : new CachedBotState());
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || !cached.TryGetChange(force, out var change))
            return;
        await storage.WriteAsync(new Dictionary<string, object>(1, StringComparer.Ordinal) { [GetStorageKey(turnContext)] = change }, cancellationToken);
        cached.Saved(change);
    }

    /// <summary>Empties the state; it is written when the changes are saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(contextServiceKey, CachedBotState.Cleared());
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from the storage, now.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        return storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <exception cref="KeyNotFoundException">There is no such property and <typeparamref name="T"/> has no null.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        if (Loaded(turnContext).TryRead<T>(propertyName, out var value))
            return Task.FromResult(value!);
        return default(T) is null ? Task.FromResult<T>(default!) : throw new KeyNotFoundException($"The state has no property '{propertyName}'.");
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State[propertyName] = value!;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException($"{contextServiceKey} is not loaded in this turn: call LoadAsync first.");

    sealed class Property<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            var cached = state.Loaded(turnContext);
            if (cached.TryRead<T>(name, out var value) && value is not null)
                return value;
            if (defaultValueFactory is null)
                return default!;
            value = defaultValueFactory();
            cached.State[name] = value!;
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            state.Loaded(turnContext).State[name] = value!;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            state.Loaded(turnContext).State.Remove(name);
        }
    }
}
