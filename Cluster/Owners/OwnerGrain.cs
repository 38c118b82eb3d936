using LiveTakeover.Handoff.Conversations.Log.Warm;
using Orleans;
using Orleans.Concurrency;
using Orleans.Placement;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Owners;

/// <summary>
/// Makes the node that it is activated at the owner. It is reentrant, because the store's writer orders the writes, and the rounds of
/// a conversation run one at a time.
/// </summary>
[Reentrant]
[PreferLocalPlacement]
[GrainType("owner")]
internal sealed class OwnerGrain(OwnedHere owned, TravellingWork travelling, WarmConversations warm, ChangeSignals signals)
    : Grain, IOwnerGrain
{
    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // A copy from before may have missed what another owner wrote.
        if (OwnerKey.ConversationOf(Key) is { } id) warm.Forget(id);
        owned.Begin(Key);
        return Task.CompletedTask;
    }

    // Another node may become the owner only when what is under way here has ended.
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        owned.EndAsync(Key, cancellationToken);

    public Task<byte[]> DoAsync(byte[] work) => travelling.DoAsync(work);

    public Task AttendAsync(string topic)
    {
        if (OwnerKey.ConversationOf(Key) is { } id) signals.Notify(new Change(new Topic(topic, IsOfOneNode: true), id));
        return Task.CompletedTask;
    }
}
