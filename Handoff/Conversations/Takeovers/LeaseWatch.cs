using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>
/// Watches for expired leases. It releases control when a control lease expires, and notifies readers of presence. Readers of
/// presence compare times themselves, so a late round never changes what they see as true.
/// </summary>
internal sealed class LeaseWatch(
    ControlService control, PresenceService presence, TimeProvider time, IOptions<HandoffOptions> options, ILogger<LeaseWatch> log)
    : WorkAtIntervals("Expired leases", TimeSpan.FromSeconds(2), time, log)
{
    // No sign of agents could be recorded before: while this host was down, or the database. They get a whole lease to come back.
    private DateTimeOffset? since = time.GetUtcNow();

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await presence.NotifyExpiredAsync(stopping);
        }
        catch (StoreUnavailableException)
        {
            since = null;
            throw;
        }

        since ??= Time.GetUtcNow();
        if (Time.GetUtcNow() - since > options.Value.ControlLease) await control.ReleaseExpiredAsync(stopping);
    }
}
