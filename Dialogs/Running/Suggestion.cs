using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Running;

/// <summary>
/// The question "Did you mean …?" with two buttons: the stories that come nearest to what the person said. If only one comes near, the
/// other button leads to the general fallback.
/// </summary>
internal static class Suggestion
{
    /// <summary>The name of the action in the marks of its lines.</summary>
    public const string Action = "did_you_mean";

    private const int Most = 2;

    private static readonly LocalizedText SomethingElse = new("Something else", "Autre chose");

    /// <summary>The stories to offer; none if nothing comes near.</summary>
    public static IReadOnlyList<Story> Of(StoryLibrary stories, IReadOnlyList<RecognizedStory> near)
    {
        List<Story> offered = [.. near.Select(each => each.Story).Where(story => stories.Find(story.Id) is not null).Take(Most)];
        if (offered.Count == 1 && stories.Fallback is { } fallback && fallback.Id != offered[0].Id) offered.Add(fallback);
        return offered;
    }

    /// <summary>The option of a story that was offered; null if there is no such story.</summary>
    public static Option? OptionOf(StoryLibrary stories, string storyId) => stories.Find(storyId) is { } story
        ? new Option("", TitleOf(stories, story), new Target(TargetType.Story, storyId))
        : null;

    public static Activity Line(StoryLibrary stories, IReadOnlyList<Story> offered, string? locale)
    {
        var titles = offered.Select(story => TitleOf(stories, story).In(locale)).ToList();
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = Question([.. titles.Where((_, at) => offered[at] != stories.Fallback)], Languages.OfLocale(locale)),
            TextFormat = TextFormatTypes.Plain,
            InputHint = InputHints.ExpectingInput,
            SuggestedActions = new SuggestedActions(actions: [.. titles.Select((title, at) => new CardAction(
                ActionTypes.MessageBack, title, text: title, displayText: title,
                value: ButtonValue.Of(stories.Revision, ActionPath.Suggesting(offered[at].Id), 0)))]),
        };
    }

    private static LocalizedText TitleOf(StoryLibrary stories, Story story) =>
        story == stories.Fallback ? SomethingElse : story.Title ?? story.Name;

    private static string Question(string[] titles, Language language) => language == Language.French
        ? $"Vouliez-vous dire {string.Join(" ou ", titles.Select(title => $"«\u00a0{title}\u00a0»"))}\u00a0?"
        : $"Did you mean {string.Join(" or ", titles.Select(title => $"\u201c{title}\u201d"))}?";
}
