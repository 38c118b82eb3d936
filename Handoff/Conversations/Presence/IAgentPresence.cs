namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>Whether an agent is at the hub now and not away. Only presence counts; the support schedule does not.</summary>
public interface IAgentPresence
{
    ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default);
}
