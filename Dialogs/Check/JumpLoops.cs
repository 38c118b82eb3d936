using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds jumps that lead back to their start without any input from the person.</summary>
internal sealed class JumpLoops(StoryGraph graph, IReadOnlyList<Story> stories, CancellationToken cancellationToken)
{
    /// <summary>To show a way takes a search through the stories, so it is shown for so many loops.</summary>
    private const int MostWays = 10;

    private const int LongestWay = 10;

    private readonly JumpGroups groups = new(graph, stories, cancellationToken);
    private int shown;

    public void Check(Story story, Findings found)
    {
        foreach (var jump in graph.LinksOf(story).Where(link => link.Kind == LinkKind.Jump))
        {
            if (jump.From is { } from && graph.Resolve(jump.Target, story) is var (_, step) && groups.AreTogether(from, step))
                found.Warn(
                    jump.Path,
                    $"may go round without a word from the person{WayOf(story, from, jump.Target)}.",
                    $"Ask the person something on the way; after {StoryRunner.MaxHops} jumps the fallback story takes over.");
        }
    }

    private string WayOf(Story story, Step from, Target target)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++shown > MostWays || WayBack(story, from, target) is not { } way) return "";
        var names = way.Count <= LongestWay ? way : [.. way.Take(LongestWay - 1), "…", way[^1]];
        return $": {string.Join(" → ", names)}";
    }

    /// <returns>The names of the steps on the shortest way back.</returns>
    private List<string>? WayBack(Story story, Step from, Target target)
    {
        var reachedFrom = new Dictionary<Step, Step>(ReferenceEqualityComparer.Instance);
        var next = new Queue<(Target Target, Story Within, Step Before)>([(target, story, from)]);
        while (next.TryDequeue(out var jump))
        {
            if (graph.Resolve(jump.Target, jump.Within) is not var (within, step) || !groups.AreTogether(from, step)) continue;
            if (!reachedFrom.TryAdd(step, jump.Before)) continue;
            if (ReferenceEquals(step, from)) return WayTo(from, reachedFrom);
            foreach (var link in groups.JumpsOf(step))
                next.Enqueue((link.Target, within, step));
        }

        return null;
    }

    private static List<string> WayTo(Step goal, Dictionary<Step, Step> reachedFrom)
    {
        List<string> way = [goal.Name];
        var at = goal;
        do
        {
            at = reachedFrom[at];
            way.Add(at.Name);
        }
        while (!ReferenceEquals(at, goal));
        way.Reverse();
        return way;
    }
}
