using System.Globalization;
using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.BotFramework.Spoken;
using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Decides where an input leads. It may change the state, but sends nothing.</summary>
internal sealed class Router(PublishedStories published)
{
    /// <summary>Of a sentence that no story took: as long as a phrase.</summary>
    private const int LongestMissed = 500;

    public async ValueTask<Decision> DecideAsync(StoryTurn turn, StoryInput input, CancellationToken cancellationToken) => input switch
    {
        StoryInput.Arrived => Start(turn, published.Current.Welcome, TraceReason.Arrived, "the person arrived"),
        StoryInput.EventRaised raised => Start(
            turn, published.Current.StartedByEvent(raised.Name), TraceReason.Event, $"the event '{raised.Name}' was raised", raised.Name),
        StoryInput.UrlLoaded page => Start(
            turn, published.Current.StartedByUrl(page.Url), TraceReason.Page, $"the page {page.Url} was loaded", page.Url),
        StoryInput.Released =>
            (Decision?)Go(turn, turn.Story?.AfterRelease, TraceReason.Released, "an agent released control") ?? new Decision.Nothing(),
        StoryInput.Clicked click => await OnClickAsync(turn, click, cancellationToken),
        StoryInput.Said said => await OnSaidAsync(turn, said, cancellationToken),
        _ => throw new InvalidOperationException($"The input {input.GetType().Name} is not known."),
    };

    private Decision Start(StoryTurn turn, Story? story, TraceReason reason, string because, string? about = null)
    {
        turn.Trace.Decide(reason, because, about);
        return Destination.Of(published.Current, story) is { } destination ? new Decision.Go(destination) : new Decision.Nothing();
    }

    private static Decision.Go? Go(StoryTurn turn, Target? target, TraceReason reason, string because, string? about = null)
    {
        if (Destination.Of(turn.Stories, target, turn.Story) is not { } destination) return null;
        turn.Trace.Decide(reason, because, about);
        return new Decision.Go(destination);
    }

    private async ValueTask<Decision> OnClickAsync(StoryTurn turn, StoryInput.Clicked click, CancellationToken cancellationToken)
    {
        if (await PressedAsync(turn, click.Button, cancellationToken) is not var (stories, option))
            return await OnSaidAsync(turn, click.Words, cancellationToken);
        var said = click.Words.Text.Length > 0 ? click.Words.Text : option.Title.In(turn.Language);
        turn.State.Answer(said);
        return Take(turn, option, stories, click.Button.Place.StoryId) ?? await AnswerAsync(turn, said, cancellationToken);
    }

    /// <summary>
    /// The button, if the person was shown it. After stories have been published, the button leads where it leads now if it is still
    /// there, and else where it led.
    /// </summary>
    private async ValueTask<(StoryLibrary Stories, Option Option)?> PressedAsync(
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

    private async ValueTask<Decision> OnSaidAsync(StoryTurn turn, StoryInput.Said said, CancellationToken cancellationToken)
    {
        turn.State.Answer(said.Text);
        KeepDocuments(turn, said.Attachments);
        return TypedSuggestion(turn, said.Text) ?? TypedOption(turn, said.Text) ?? AskedPlace(turn, said.Text)
            ?? await AnswerAsync(turn, said.Text, cancellationToken);
    }

    /// <summary>After "Did you mean …?" a person may type one of the titles, or yes if only one story came near.</summary>
    private Decision.Go? TypedSuggestion(StoryTurn turn, string text)
    {
        if (turn.State.Suggested is not { Count: > 0 } suggested) return null;
        turn.State.Suggested = [];
        var words = NormalText.Of(text);
        var options = suggested.Select(id => Suggestion.OptionOf(published.Current, id)).OfType<Option>().ToList();
        var typed = options.Find(option => words.Length > 0 && NormalText.Of(option.Title.In(turn.Language)) == words);
        if (typed is null && options.Count == 2 && options[1].Target!.Id == published.Current.Fallback?.Id)
            typed = YesNoReader.Read(text, turn.Context.Activity.Locale) switch { true => options[0], false => options[1], null => null };
        if (typed is null) return null;
        var title = typed.Title.In(turn.Language);
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
        var typed = shown.Find(option => option.Target is not null && IsTitle(option.Title.In(turn.Language)))
            ?? YesOrNo(turn, shown, text);
        return typed is null ? null : Take(turn, typed, turn.Stories, story.Id);

        // A title without a letter, such as ✓, is typed as it is.
        bool IsTitle(string title) => words.Length > 0 ? NormalText.Of(title) == words : text.Length > 0 && title.Trim() == text;
    }

    /// <summary>"Yes" is the only button that begins with a yes, "no" the only one that begins with a no.</summary>
    private static Option? YesOrNo(StoryTurn turn, List<Option> shown, string text)
    {
        var locale = turn.Context.Activity.Locale;
        if (!StopWords.AreAllOf(text) || YesNoReader.Read(text, locale) is not { } answer) return null;
        var meant = shown.FindAll(option => FirstWord(option) is { } word && YesNoReader.Read(word, locale) == answer);
        return meant is [{ Target: not null } only] ? only : null;

        string? FirstWord(Option option) =>
            NormalText.Of(option.Title.In(turn.Language)).Split(' ')[0] is { Length: > 0 } word ? word : null;
    }

    // A state that release 0.1 stored does not know which buttons were shown; those of its step probably were.
    private static IEnumerable<Option> Shown(IReadOnlyList<BotAction> actions, ActionPath first, StoryTurn turn) => actions
        .Select((action, index) => (Buttons: Options.Of(action).Where(option => option.IsButton), Place: first with { Action = index }))
        .Where(each => each.Buttons.Any())
        .Where(each => turn.State.Offers?.Contains(ButtonValue.OfferOf(turn.Stories.Revision, each.Place)) != false)
        .SelectMany(each => each.Buttons);

    private static Decision? Take(StoryTurn turn, Option option, StoryLibrary stories, string storyId)
    {
        Keep(turn, option.SessionValues);
        if (option.Satisfaction is { } kind)
            turn.State.Session["satisfaction"] = kind;
        if (Destination.Of(stories, option.Target, stories.Find(storyId)) is not { } destination)
            return option.Satisfaction is null ? null : new Decision.Nothing();
        var title = option.Title.In(turn.Language);
        turn.Trace.Decide(TraceReason.Chosen, $"'{title}' was chosen", title);
        return new Decision.Go(destination);
    }

    private static Decision.Go? AskedPlace(StoryTurn turn, string text)
    {
        if (text.Length == 0 || turn.Step?.Actions.OfType<AskLocation>().FirstOrDefault() is not { } ask) return null;
        turn.State.Session["location"] = text.Shorten(Remember.LongestValue);
        Keep(turn, ask.Action.SessionValues);
        return Go(turn, ask.Action.Target, TraceReason.Place, "the place that was asked for");
    }

    private static void KeepDocuments(StoryTurn turn, IReadOnlyList<string> attachments)
    {
        var asked = (turn.Step?.Actions ?? []).OfType<AskDocument>().SelectMany(ask => ask.Documents);
        foreach (var (document, url) in asked.Where(document => !turn.State.Documents.ContainsKey(document.Name)).Zip(attachments))
            turn.State.Documents[document.Name] = url;
    }

    private static void Keep(StoryTurn turn, IReadOnlyDictionary<string, JsonElement>? values)
    {
        foreach (var (key, value) in values ?? new Dictionary<string, JsonElement>())
            turn.State.Session[key] = turn.Fill(value.ToString()).Shorten(Remember.LongestValue);
    }

    private async ValueTask<Decision> AnswerAsync(StoryTurn turn, string text, CancellationToken cancellationToken)
    {
        var then = turn.Step?.Then;
        if (await (then?.Connections).FirstThatHoldsAsync(
                new TracePlace(turn.State.StoryId, turn.State.StepId, "then/connections"), turn, cancellationToken) is { } connection
            && Go(turn, connection.Target, TraceReason.Linked, "a link of the step held") is { } linked)
            return linked;
        var isLeft = turn.Step?.MayBeLeft != false;
        var understood = isLeft ? await turn.UnderstandAsync(published.Current, cancellationToken) : null;
        if (understood?.Clear is { } clear && !(clear.IsSmallTalk && IsAsking(turn.Step)))
            return Start(turn, clear.Story, TraceReason.Recognized, clear.ToString(), About(clear));
        return Go(
            turn, then?.DefaultTarget, TraceReason.AnyReply, $"any reply leads on from '{turn.Step?.Name}'", turn.Step?.Name)
            ?? FallBack(turn, text, understood?.Near ?? []);
    }

    /// <summary>A story with the phrase that came nearest, in no language.</summary>
    private static string About(RecognizedStory story) =>
        string.Create(CultureInfo.InvariantCulture, $"\u201c{story.Story.Name}\u201d (\u201c{story.Phrase.Shorten(60)}\u201d, {story.Score * 100:0} %)");

    /// <summary>A bare "no" or "thanks" in reply to a question is about the question, and does not leave it.</summary>
    private static bool IsAsking(Step? step) => step is { Then: not null } or { Fallback: not null };

    /// <summary>The step's own fallback, then the story's, then the general one.</summary>
    /// <param name="near">The stories that come near to the text: before the general fallback the person is asked about them.</param>
    private Decision FallBack(StoryTurn turn, string text, IReadOnlyList<RecognizedStory> near)
    {
        turn.Tally.FallBack(turn.State);
        turn.Trace.Decide(TraceReason.NothingMatched, $"nothing matched '{text.Shorten(60)}'", text.Shorten(60));
        if (turn.Story is { } story)
        {
            var step = turn.Step;
            if (Try(turn, step?.Fallback, new ActionPath(story.Id, step?.Id, InFallback: true, 0)) is { } ofStep) return ofStep;
            if (Try(turn, story.Fallback, new ActionPath(story.Id, null, InFallback: true, 0)) is { } ofStory) return ofStory;
        }

        if (text.Length > 0) turn.Missed = text.Shorten(LongestMissed);
        if (Suggestion.Of(published.Current, near) is not { Count: > 0 } offered)
            return Start(turn, published.Current.Fallback, TraceReason.GeneralFallback, "the general fallback");
        var nearest = string.Join(", ", near.Select(story => $"'{story.Story.Name}' {story}"));
        turn.Trace.Decide(TraceReason.Near, $"no story is certain: {nearest}", string.Join(", ", near.Select(About)));
        return new Decision.Ask(offered, published.Current);
    }

    private static Decision? Try(StoryTurn turn, Fallback? fallback, ActionPath place)
    {
        if (fallback is null) return null;
        if (fallback.Actions is { Count: > 0 } actions && turn.State.Attempts < fallback.Attempts)
        {
            turn.State.Attempts++;
            return new Decision.Retry(actions, place);
        }

        return Go(
            turn, fallback.Target, TraceReason.Attempts, $"after {turn.State.Attempts} attempts",
            turn.State.Attempts.ToString(CultureInfo.InvariantCulture));
    }
}
