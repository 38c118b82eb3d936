namespace LiveTakeover.Handoff.Tests;

/// <summary>What the domain promises, tried on a database. Each store gets a line below each contract.</summary>
public abstract class Contract<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private protected readonly TStore store = new();
    private protected readonly House house;

    protected Contract() => house = new House(store);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();
}
