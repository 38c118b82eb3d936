using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Conversations.Owners;

/// <summary>The only node of a store, which owns every conversation.</summary>
internal sealed class OneNode(IServiceProvider services) : IConversationOwners
{
    public bool IsHere(string conversationId) => true;

    public Task<T> DoAsync<TService, T>(string conversationId, IOwnedWork<TService, T> work, CancellationToken cancellationToken = default)
        where TService : notnull => work.DoAsync(services.GetRequiredService<TService>(), cancellationToken);

    public Task<IAsyncDisposable?> TryHoldAsync(string conversationId, Topic topic, CancellationToken cancellationToken = default) =>
        Task.FromResult<IAsyncDisposable?>(Held.Instance);

    public Task<IAsyncDisposable?> TryHoldJobAsync(string name, CancellationToken cancellationToken = default) =>
        Task.FromResult<IAsyncDisposable?>(Held.Instance);

    private sealed class Held : IAsyncDisposable
    {
        public static readonly Held Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
