namespace LiveTakeover.Handoff.Availability;

/// <summary>
/// Whether the support team is online according to the schedule; who is signed in does not matter. Only the Jump-to conditions of
/// stories use it; it never forbids or ends a takeover.
/// </summary>
public interface ISupportTeam
{
    /// <summary>The status at any instant, past or future, according to the currently saved schedule.</summary>
    ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken);
}
