namespace LiveTakeover.Handoff;

/// <summary>
/// Whether the support team is online: what the schedule says, and nothing about who is signed in.
/// It drives the Jump-to conditions only; it never forbids or ends a takeover.
/// </summary>
public interface ISupportTeam
{
    /// <summary>Answers for any instant, past or to come, from the schedule as it is saved now.</summary>
    ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken);
}
