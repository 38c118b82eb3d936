using System.Globalization;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The location of an action in the stories. A button carries it, so that a click can be resolved.</summary>
/// <param name="StepId">Null for the story's own fallback.</param>
/// <param name="InFallback">Whether the action is one of the fallback's actions.</param>
internal readonly record struct ActionPath(string StoryId, string? StepId, bool InFallback, int Action)
{
    private const string Prefix = "story-option";

    /// <summary>The action's path in its step, in the form that findings use.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{(InFallback ? "fallback/" : "")}actions/{Action}");

    public string ToOption(int option) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}:{StoryId}:{StepId}:{(InFallback ? 'f' : 'a')}:{Action}:{option}");

    /// <summary>Parses the output of <see cref="ToOption"/>. The text comes from a client, so it may be anything.</summary>
    public static bool TryParseOption(string text, out ActionPath place, out int option)
    {
        (place, option) = (default, 0);
        var parts = text.Split(':');
        if (parts.Length != 6 || parts[0] != Prefix || parts[3] is not ("a" or "f")
            || !int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var action)
            || !int.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out option))
            return false;
        place = new ActionPath(parts[1], parts[2].Length == 0 ? null : parts[2], parts[3] == "f", action);
        return true;
    }

    public Option? OptionIn(StoryLibrary stories, int option)
    {
        if (ActionsIn(stories) is not { } actions || Action >= actions.Count) return null;
        var options = Options.Of(actions[Action]);
        return option < options.Count ? options[option] : null;
    }

    public IReadOnlyList<BotAction>? ActionsIn(StoryLibrary stories)
    {
        var story = stories.Find(StoryId);
        if (StepId is null) return story?.Fallback?.Actions;
        var step = story?.FindStep(StepId);
        return InFallback ? step?.Fallback?.Actions : step?.Actions;
    }
}
