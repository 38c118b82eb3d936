using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds targets that call a story or a step by a name that it no longer has. Only the id counts, but people read the name.</summary>
internal static class TargetNames
{
    public static void Check(Story story, StoryGraph graph, Findings found)
    {
        foreach (var link in graph.LinksOf(story))
        {
            if (link.Target.Name is not { } name || graph.Resolve(link.Target, story) is not var (target, step)) continue;
            var present = link.Target.Type == TargetType.Story ? target.Name : step.Name;
            if (name != present)
                found.Warn($"{link.Path}/name", $"is '{name}', but it is called '{present}'.", $"Write \"{present}\", or take the name away.");
        }
    }
}
