using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds jumps that lead back to their start without any input from the person.</summary>
internal static class JumpLoops
{
    public static void Check(Story story, StoryLibrary library, Findings found)
    {
        foreach (var jump in Links.Of(story).Where(link => link.Kind == LinkKind.Jump))
        {
            if (jump.From is { } from && WayBack(story, from, jump.Target, library) is { } way)
                found.Warn(
                    jump.Path,
                    $"may go round without a word from the person: {string.Join(" → ", way)}.",
                    $"Ask the person something on the way; after {StoryRunner.MaxHops} jumps the fallback story takes over.");
        }
    }

    /// <returns>The names of the steps on the shortest way back; null if there is none.</returns>
    private static List<string>? WayBack(Story story, Step from, Target target, StoryLibrary library)
    {
        var goal = (story.Id, from.Id);
        var seen = new HashSet<(string, string)>();
        var next = new Queue<(Target Target, Story Within, List<string> Way)>([(target, story, [from.Name])]);
        while (next.TryDequeue(out var here))
        {
            if (library.Resolve(here.Target, here.Within) is not { } found || !seen.Add((found.Story.Id, found.Step.Id))) continue;
            List<string> way = [.. here.Way, found.Step.Name];
            if ((found.Story.Id, found.Step.Id) == goal) return way;
            foreach (var jump in Links.Of(found.Story).Where(link => link.Kind == LinkKind.Jump && link.From == found.Step))
                next.Enqueue((jump.Target, found.Story, way));
        }

        return null;
    }
}
