using System.Runtime.CompilerServices;
using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>Looks through a stretch of time for the moments at which the bot begins to answer otherwise.</summary>
public sealed class YearSweep(ISupportTeam team)
{
    readonly StorySimulator _simulator = new(team);

    /// <summary>The answer at the start, then each moment at which the same words of a person lead to other steps.</summary>
    /// <remarks>Nothing but the support state makes an answer depend on the time, so only its changes are tried.</remarks>
    public async IAsyncEnumerable<Simulation> RunAsync(
        StoryLibrary stories, DateTimeOffset from, TimeSpan length, IReadOnlyList<string> says, string? locale,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? before = null;
        for (DateTimeOffset? at = from; at is { } moment && moment < from + length;)
        {
            var simulation = await _simulator.RunAsync(stories, moment, says, locale, cancellationToken);
            var way = Way(simulation);
            if (way != before)
                yield return simulation;
            (before, at) = (way, simulation.Support.NextChange);
        }
    }

    static string Way(Simulation simulation) => string.Join('\n', simulation.Turns
        .SelectMany(turn => turn.Trace)
        .Where(line => line.Kind == TraceKind.Step)
        .Select(line => line.Text));
}
