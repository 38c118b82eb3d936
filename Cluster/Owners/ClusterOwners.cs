using LiveTakeover.Cluster.Nodes;
using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LiveTakeover.Cluster.Owners;

/// <summary>
/// Finds the owners of conversations among the nodes. An owner that does not answer is not waited for: this node does the work, and
/// the store refuses whichever of the two comes second.
/// </summary>
internal sealed partial class ClusterOwners(
    IGrainFactory grains, OwnedHere owned, SilentNodes silent, IServiceProvider services, ILogger<ClusterOwners> log)
    : IConversationOwners
{
    public bool IsHere(string conversationId) => owned.Has(OwnerKey.OfConversation(conversationId));

    public async Task<T> DoAsync<TService, T>(
        string conversationId, IOwnedWork<TService, T> work, CancellationToken cancellationToken = default)
        where TService : notnull
    {
        if (IsHere(conversationId)) return await DoHereAsync(work, cancellationToken);
        var packed = TravellingWork.Pack(work);
        byte[] answer;
        try
        {
            answer = await OwnerOf(OwnerKey.OfConversation(conversationId)).DoAsync(packed)
                .WaitAsync(silent.Patience, TimeProvider.System, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNoAnswer(exception, conversationId);
            return await DoHereAsync(work, cancellationToken);
        }

        return TravellingWork.Unpack<T>(answer, conversationId);
    }

    public Task<IAsyncDisposable?> TryHoldAsync(string conversationId, Topic topic, CancellationToken cancellationToken = default) =>
        TryHoldAsync(OwnerKey.OfConversation(conversationId), topic.Name, cancellationToken);

    public Task<IAsyncDisposable?> TryHoldJobAsync(string name, CancellationToken cancellationToken = default) =>
        TryHoldAsync(OwnerKey.OfJob(name), topic: "", cancellationToken);

    private async Task<IAsyncDisposable?> TryHoldAsync(string key, string topic, CancellationToken cancellationToken)
    {
        if (owned.TryHold(key) is { } held) return held;
        try
        {
            await OwnerOf(key).AttendAsync(topic).WaitAsync(silent.Patience, TimeProvider.System, cancellationToken);
            return owned.TryHold(key);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNoAnswer(exception, key);
            return Unowned.Instance;
        }
    }

    private IOwnerGrain OwnerOf(string key) => grains.GetGrain<IOwnerGrain>(key);

    private Task<T> DoHereAsync<TService, T>(IOwnedWork<TService, T> work, CancellationToken cancellationToken)
        where TService : notnull => work.DoAsync(services.GetRequiredService<TService>(), cancellationToken);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The owner of {Key} did not answer; this node does its work")]
    private partial void LogNoAnswer(Exception exception, string key);

    private sealed class Unowned : IAsyncDisposable
    {
        public static readonly Unowned Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
