namespace LiveTakeover.Handoff;

/// <summary>
/// Whether an agent is at the hub at this moment, and not away: what presence says, and nothing about the support schedule.
/// </summary>
public interface IAgentPresence
{
    ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default);
}
