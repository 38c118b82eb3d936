using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>
/// Looks for requests of absent agents, on one node at a time. The first round is some time after the start, so that agents are there
/// again after a host that was down for long.
/// </summary>
internal sealed class AbsenceRounds(AbsentAgents absent, IConversationOwners owners, TimeProvider time, ILogger<AbsenceRounds> log)
    : WorkAtIntervals("Requests of absent agents", TimeSpan.FromMinutes(10), time, log)
{
    protected override async Task WorkAsync(CancellationToken stopping)
    {
        await using var held = await owners.TryHoldJobAsync("absence", stopping);
        if (held is not null) await absent.GiveBackAsync(stopping);
    }
}
