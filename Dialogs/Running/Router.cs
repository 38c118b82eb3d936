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
    private readonly ChosenOptions options = new(published);

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
        if (await options.PressedAsync(turn, click.Button, cancellationToken) is not var (stories, option))
            return await OnSaidAsync(turn, click.Words, cancellationToken);
        var said = click.Words.Text.Length > 0 ? click.Words.Text : option.Title.In(turn.Locale);
        turn.State.Answer(said);
        return ChosenOptions.Take(turn, option, stories, click.Button.Place.StoryId) ?? await AnswerAsync(turn, said, cancellationToken);
    }

    private async ValueTask<Decision> OnSaidAsync(StoryTurn turn, StoryInput.Said said, CancellationToken cancellationToken)
    {
        turn.State.Answer(said.Text);
        SessionValues.KeepDocuments(turn, said.Attachments);
        return options.Typed(turn, said.Text) ?? AskedPlace(turn, said.Text)
            ?? await AnswerAsync(turn, said.Text, cancellationToken);
    }

    private static Decision.Go? AskedPlace(StoryTurn turn, string text)
    {
        if (text.Length == 0 || turn.Step?.Actions.OfType<AskLocation>().FirstOrDefault() is not { } ask) return null;
        turn.State.Session["location"] = text.Shorten(Remember.LongestValue);
        SessionValues.Keep(turn, ask.Action.SessionValues);
        return Go(turn, ask.Action.Target, TraceReason.Place, "the place that was asked for");
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
