using System.Globalization;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The location of an action in the stories.</summary>
/// <param name="StepId">Null for the story's own fallback.</param>
/// <param name="InFallback">Whether the action is one of the fallback's actions.</param>
internal readonly record struct ActionPath(string StoryId, string? StepId, bool InFallback, int Action)
{
    /// <summary>Whether it names no action, but the story itself, which "Did you mean …?" offers.</summary>
    public bool IsSuggestion { get; init; }

    public static ActionPath Suggesting(string storyId) => new(storyId, null, InFallback: false, 0) { IsSuggestion = true };

    /// <summary>The action's path in its step, in the form that findings use.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{(InFallback ? "fallback/" : "")}actions/{Action}");

    public Option? OptionIn(StoryLibrary stories, int option)
    {
        if (IsSuggestion) return option == 0 ? Suggestion.OptionOf(stories, StoryId) : null;
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
