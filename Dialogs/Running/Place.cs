using System.Globalization;

namespace LiveTakeover.Dialogs;

/// <summary>Where an action stands in the stories. It travels with a button, so that a click is resolved here.</summary>
/// <param name="StepId">Null for the story's own fallback.</param>
/// <param name="InFallback">Whether it stands in the fallback's actions.</param>
internal readonly record struct Place(string StoryId, string? StepId, bool InFallback, int Action)
{
    const string Prefix = "story-option";

    /// <summary>The path of the action in its step, as findings write it.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{(InFallback ? "fallback/" : "")}actions/{Action}");

    public string ToOption(int option) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}:{StoryId}:{StepId}:{(InFallback ? 'f' : 'a')}:{Action}:{option}");

    /// <summary>Reads what <see cref="ToOption"/> wrote; anybody may have written it.</summary>
    public static bool TryParseOption(string text, out Place place, out int option)
    {
        (place, option) = (default, 0);
        var parts = text.Split(':');
        if (parts.Length != 6 || parts[0] != Prefix || parts[3] is not ("a" or "f")
            || !int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var action)
            || !int.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out option))
            return false;
        place = new Place(parts[1], parts[2].Length == 0 ? null : parts[2], parts[3] == "f", action);
        return true;
    }

    public Option? OptionIn(StoryLibrary stories, int option)
    {
        if (ActionsIn(stories) is not { } actions || Action >= actions.Count)
            return null;
        var options = Options.Of(actions[Action]);
        return option < options.Count ? options[option] : null;
    }

    public IReadOnlyList<BotAction>? ActionsIn(StoryLibrary stories)
    {
        var story = stories.Find(StoryId);
        if (StepId is null)
            return story?.Fallback?.Actions;
        var step = story?.FindStep(StepId);
        return InFallback ? step?.Fallback?.Actions : step?.Actions;
    }
}
