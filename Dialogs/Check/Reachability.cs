using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds stories that nothing starts, and steps that cannot be reached.</summary>
internal static class Reachability
{
    public static void Check(Story story, StoryLibrary library, Findings found)
    {
        if (story.Triggers is not { Count: > 0 } && !IsTargeted(story, library))
        {
            found.Warn("triggers", "nothing starts this story.", "Give it a trigger, or a link from another story.");
            return;
        }

        var reached = Reached(story);
        for (var index = 0; index < story.Steps.Count; index++)
        {
            if (!reached.Contains(story.Steps[index].Id))
                found.Warn(
                    $"steps/{index}", $"no way leads to the step '{story.Steps[index].Name}'.",
                    "Link to it from another step, or take it away.");
        }
    }

    private static bool IsTargeted(Story story, StoryLibrary library) => library.Stories
        .Where(other => other != story)
        .SelectMany(Links.Of)
        .Any(link => link.Target.Type == TargetType.Story && link.Target.Id == story.Id);

    private static HashSet<string> Reached(Story story)
    {
        var links = Links.Of(story).Where(link => link.Target.Type == TargetType.Step).ToLookup(link => link.From?.Id);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([story.FirstStep.Id, .. links[null].Select(link => link.Target.Id)]);
        while (next.TryDequeue(out var step))
        {
            if (!reached.Add(step)) continue;
            foreach (var link in links[step])
                next.Enqueue(link.Target.Id);
        }

        return reached;
    }
}
