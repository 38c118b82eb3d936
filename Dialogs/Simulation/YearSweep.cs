using System.Runtime.CompilerServices;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.Dialogs.Simulation;

/// <summary>Searches a period for the moments at which the bot starts to answer differently.</summary>
public sealed class YearSweep(ISupportTeam team)
{
    private readonly StorySimulator simulator = new(team);

    /// <summary>The answer at the start, then each moment at which the same messages lead to other steps.</summary>
    /// <remarks>Answers depend on the time only through the support status, so only its changes are simulated.</remarks>
    public async IAsyncEnumerable<SimulationResult> RunAsync(
        StoryLibrary stories, DateTimeOffset from, TimeSpan length, IReadOnlyList<string> says, string? locale,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? before = null;
        for (DateTimeOffset? at = from; at is { } moment && moment < from + length;)
        {
            var simulation = await simulator.RunAsync(stories, moment, says, locale, cancellationToken);
            var way = Way(simulation);
            if (way != before)
                yield return simulation;
            (before, at) = (way, simulation.Support.NextChange);
        }
    }

    private static string Way(SimulationResult simulation) => string.Join('\n', simulation.Turns
        .SelectMany(turn => turn.Trace)
        .Where(line => line.Kind == TraceKind.Step)
        .Select(line => line.Text));
}
