namespace Microsoft.Bot.Builder;

public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>One property of a bot's state, in whatever turn it is asked for.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value; a <paramref name="defaultValueFactory"/> makes and keeps one where there is none.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
