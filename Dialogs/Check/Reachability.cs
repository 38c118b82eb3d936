using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds stories that nothing starts, and steps that cannot be reached.</summary>
internal static class Reachability
{
    /// <param name="story">The story.</param>
    /// <param name="graph">The links of all stories.</param>
    /// <param name="isWhole">False if a story that cannot be read may lead here.</param>
    /// <param name="found">Where the findings go.</param>
    public static void Check(Story story, StoryGraph graph, bool isWhole, Findings found)
    {
        if (isWhole && story.Triggers is not { Count: > 0 } && !graph.StartedByLinks.Contains(story.Id))
        {
            found.Warn("triggers", "nothing starts this story.", "Give it a trigger, or a link from another story.");
            return;
        }

        var reached = Reached(story, graph);
        for (var index = 0; index < story.Steps.Count; index++)
        {
            if (!reached.Contains(story.Steps[index].Id))
                found.Warn(
                    $"steps/{index}", $"no way leads to the step '{story.Steps[index].Name}'.",
                    "Link to it from another step, or take it away.");
        }
    }

    private static HashSet<string> Reached(Story story, StoryGraph graph)
    {
        var links = graph.LinksOf(story).Where(link => link.Target.Type == TargetType.Step).ToLookup(link => link.From?.Id);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([story.FirstStep.Id, .. links[null].Select(link => link.Target.Id)]);
        while (next.TryDequeue(out var step))
        {
            Effort.Spend(1);
            if (!reached.Add(step)) continue;
            foreach (var link in links[step])
                next.Enqueue(link.Target.Id);
        }

        return reached;
    }
}
