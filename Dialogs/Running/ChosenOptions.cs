using LiveTakeover.BotFramework.Spoken;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Which of the options that a person was shown is chosen, by a click or by words.</summary>
internal sealed class ChosenOptions(PublishedStories published)
{
    /// <summary>
    /// The button, if the person was shown it. After stories have been published, the button leads where it leads now if it is still
    /// there, and else where it led.
    /// </summary>
    public async ValueTask<(StoryLibrary Stories, Option Option)?> PressedAsync(
        StoryTurn turn, ButtonValue button, CancellationToken cancellationToken)
    {
        if (turn.State.Offers?.Contains(button.Offer) != true) return null;
        var shownIn = await published.AtAsync(button.Revision, cancellationToken);
        if (shownIn.Revision != button.Revision) return null;
        if (button.Place.OptionIn(shownIn, button.Option) is not { IsButton: true } shown) return null;
        return button.Place.OptionIn(turn.Stories, button.Option) is { IsButton: true } now && now.Title == shown.Title
            ? (turn.Stories, now)
            : (shownIn, shown);
    }

    /// <summary>The option whose title was typed; null if none was.</summary>
    public Decision? Typed(StoryTurn turn, string text) => TypedSuggestion(turn, text) ?? TypedOption(turn, text);

    /// <summary>After "Did you mean …?" a person may type one of the titles, or yes if only one story came near.</summary>
    private Decision.Go? TypedSuggestion(StoryTurn turn, string text)
    {
        if (turn.State.Suggested is not { Count: > 0 } suggested) return null;
        turn.State.Suggested = [];
        var words = NormalText.Of(text);
        var options = suggested.Select(id => Suggestion.OptionOf(published.Current, id)).OfType<Option>().ToList();
        var typed = options.Find(option => words.Length > 0 && NormalText.Of(option.Title.In(turn.Locale)) == words);
        if (typed is null && options.Count == 2 && options[1].Target!.Id == published.Current.Fallback?.Id)
            typed = YesNoReader.Read(text, turn.Locale) switch { true => options[0], false => options[1], null => null };
        if (typed is null) return null;
        var title = typed.Title.In(turn.Locale);
        turn.Trace.Decide(TraceReason.Chosen, $"'{title}' was chosen", title);
        return Destination.Of(published.Current, typed.Target, within: null) is { } destination ? new Decision.Go(destination) : null;
    }

    /// <summary>A person may type the title of a button that the step has shown instead of clicking the button.</summary>
    private static Decision? TypedOption(StoryTurn turn, string text)
    {
        if (turn.Story is not { } story || turn.Step is not { } step) return null;
        var words = NormalText.Of(text, out var isWhole);
        if (!isWhole) return null;
        var shown = Shown(step.Actions, new ActionPath(story.Id, step.Id, InFallback: false, 0), turn)
            .Concat(Shown(step.Fallback?.Actions ?? [], new ActionPath(story.Id, step.Id, InFallback: true, 0), turn))
            .ToList();
        var typed = shown.Find(option => option.Target is not null && IsTitle(option.Title.In(turn.Locale)))
            ?? YesOrNo(turn, shown, text);
        return typed is null ? null : Take(turn, typed, turn.Stories, story.Id);

        // A title without a letter, such as ✓, is typed as it is.
        bool IsTitle(string title) => words.Length > 0 ? NormalText.Of(title) == words : text.Length > 0 && title.Trim() == text;
    }

    /// <summary>"Yes" is the only button that begins with a yes, "no" the only one that begins with a no.</summary>
    private static Option? YesOrNo(StoryTurn turn, List<Option> shown, string text)
    {
        var locale = turn.Locale;
        if (!StopWords.AreAllOf(text) || YesNoReader.Read(text, locale) is not { } answer) return null;
        var meant = shown.FindAll(option => FirstWord(option) is { } word && YesNoReader.Read(word, locale) == answer);
        return meant is [{ Target: not null } only] ? only : null;

        string? FirstWord(Option option) =>
            NormalText.Of(option.Title.In(turn.Locale)).Split(' ')[0] is { Length: > 0 } word ? word : null;
    }

    // A state that release 0.1 stored does not know which buttons were shown; those of its step probably were.
    private static IEnumerable<Option> Shown(IReadOnlyList<BotAction> actions, ActionPath first, StoryTurn turn) => actions
        .Select((action, index) => (Buttons: Options.Of(action).Where(option => option.IsButton), Place: first with { Action = index }))
        .Where(each => each.Buttons.Any())
        .Where(each => turn.State.Offers?.Contains(ButtonValue.OfferOf(turn.Stories.Revision, each.Place)) != false)
        .SelectMany(each => each.Buttons);

    /// <summary>Stores what the option stores, and goes where it leads; null if it leads nowhere.</summary>
    public static Decision? Take(StoryTurn turn, Option option, StoryLibrary stories, string storyId)
    {
        SessionValues.Keep(turn, option.SessionValues);
        if (option.Satisfaction is { } kind)
            turn.State.Session["satisfaction"] = kind;
        if (Destination.Of(stories, option.Target, stories.Find(storyId)) is not { } destination)
            return option.Satisfaction is null ? null : new Decision.Nothing();
        var title = option.Title.In(turn.Locale);
        turn.Trace.Decide(TraceReason.Chosen, $"'{title}' was chosen", title);
        return new Decision.Go(destination);
    }
}
