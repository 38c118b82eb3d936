using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Check;

/// <summary>The lists of actions in a story, with their paths: those of each step, of its fallback, and of the story's own.</summary>
internal static class ActionLists
{
    public static IEnumerable<(IReadOnlyList<BotAction> Actions, string Path)> Of(Story story)
    {
        for (var index = 0; index < story.Steps.Count; index++)
        {
            yield return (story.Steps[index].Actions, $"steps/{index}/actions");
            yield return (story.Steps[index].Fallback?.Actions ?? [], $"steps/{index}/fallback/actions");
        }

        yield return (story.Fallback?.Actions ?? [], "fallback/actions");
    }
}
