using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Check;

/// <summary>
/// Groups of steps that lead to each other by jumps alone (the strongly connected components of the jumps, by Tarjan's algorithm,
/// which follows each jump once). It keeps a stack of its own, because a way can be longer than the program's stack.
/// </summary>
internal sealed class JumpGroups
{
    private readonly StoryGraph graph;
    private readonly ILookup<Step, Link> jumps;
    private readonly Dictionary<Step, Visit> visits = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Visit> open = new();
    private int groups;

    public JumpGroups(StoryGraph graph, IReadOnlyList<Story> stories, CancellationToken cancellationToken)
    {
        this.graph = graph;
        jumps = stories.SelectMany(graph.LinksOf).Where(link => link is { Kind: LinkKind.Jump, From: not null })
            .ToLookup(link => link.From!, (IEqualityComparer<Step>)ReferenceEqualityComparer.Instance);
        foreach (var story in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var step in story.Steps)
                if (!visits.ContainsKey(step)) VisitFrom(story, step);
        }
    }

    public IEnumerable<Link> JumpsOf(Step step) => jumps[step];

    /// <summary>Whether jumps lead from each of the steps to the other. Of one step with itself, this is always so.</summary>
    public bool AreTogether(Step one, Step other) => visits[one].Group == visits[other].Group;

    private void VisitFrom(Story story, Step first)
    {
        var way = new Stack<Visit>([Begin(story, first)]);
        while (way.TryPeek(out var visit))
        {
            if (visit.Jumps.MoveNext())
            {
                Effort.Spend(1);
                if (graph.Resolve(visit.Jumps.Current.Target, visit.Story) is not var (within, step)) continue;
                if (!visits.TryGetValue(step, out var seen)) way.Push(Begin(within, step));
                else if (seen.Group is null) visit.Lowest = Math.Min(visit.Lowest, seen.Number);
                continue;
            }

            way.Pop();
            if (way.TryPeek(out var before)) before.Lowest = Math.Min(before.Lowest, visit.Lowest);
            if (visit.Lowest == visit.Number) Close(visit);
        }
    }

    private Visit Begin(Story story, Step step)
    {
        var visit = new Visit(story, visits.Count, jumps[step].GetEnumerator());
        visits.Add(step, visit);
        open.Push(visit);
        return visit;
    }

    private void Close(Visit first)
    {
        groups++;
        Visit visit;
        do
        {
            visit = open.Pop();
            visit.Group = groups;
        }
        while (visit != first);
    }

    private sealed class Visit(Story story, int number, IEnumerator<Link> jumps)
    {
        public Story Story { get; } = story;

        public int Number { get; } = number;

        public IEnumerator<Link> Jumps { get; } = jumps;

        public int Lowest { get; set; } = number;

        /// <summary>Null while the group may still grow.</summary>
        public int? Group { get; set; }
    }
}
