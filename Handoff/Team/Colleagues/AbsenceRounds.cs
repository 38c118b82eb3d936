using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>
/// Looks for requests of absent agents. The first round is some time after the start, so that agents are there again after a host
/// that was down for long.
/// </summary>
internal sealed class AbsenceRounds(AbsentAgents absent, TimeProvider time, ILogger<AbsenceRounds> log)
    : WorkAtIntervals("Requests of absent agents", TimeSpan.FromMinutes(10), time, log)
{
    protected override Task WorkAsync(CancellationToken stopping) => absent.GiveBackAsync(stopping);
}
