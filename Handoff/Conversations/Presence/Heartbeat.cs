using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>Renews the presence of everything connected to this node, while the node runs.</summary>
internal sealed class Heartbeat(PresenceService presence, TimeProvider time, IOptions<HandoffOptions> options, ILogger<Heartbeat> log)
    : WorkAtIntervals("Leases of presence", options.Value.PresenceLease / 2, time, log)
{
    protected override Task WorkAsync(CancellationToken stopping) => presence.BeatAsync(stopping);
}
