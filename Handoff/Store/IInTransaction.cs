using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Adds its own writes to the transaction that published a <typeparamref name="TEvent"/>, so that both become durable together or
/// not at all. An exception thrown here undoes the whole write.
/// </summary>
public interface IInTransaction<in TEvent>
{
    void Handle(StoreTransaction store, TEvent happened);
}

/// <summary>Runs once per group of writes, just before the group is committed.</summary>
public interface IBeforeCommit
{
    void Run(StoreTransaction store);
}

/// <summary>Finds the handlers of the events that transactions publish.</summary>
public sealed class TransactionHandlers(IServiceProvider services)
{
    private readonly ConcurrentDictionary<Type, Array> byEvent = new();
    private IBeforeCommit[]? beforeCommit;

    internal IInTransaction<TEvent>[] Of<TEvent>() =>
        (IInTransaction<TEvent>[])byEvent.GetOrAdd(typeof(TEvent), _ => services.GetServices<IInTransaction<TEvent>>().ToArray());

    internal void BeforeCommit(StoreTransaction store)
    {
        foreach (var handler in beforeCommit ??= [.. services.GetServices<IBeforeCommit>()]) handler.Run(store);
    }
}
