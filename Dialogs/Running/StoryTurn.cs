using System.Globalization;
using LiveTakeover.Dialogs.Figures;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Running;

/// <summary>One turn of a conversation, with the data and services that stories use.</summary>
/// <param name="verified">The person's identity as stated by the site's server, if any; stories cannot override it.</param>
internal sealed class StoryTurn(
    ITurnContext context, StoryState state, UserAttributes user, VerifiedPerson? verified, StoryLibrary stories, IAgentPresence agents,
    IStoryRecognizer recognizer)
{
    private bool? isAnyAgentThere;
    private Understanding? understood;
    private (string Value, string Folded)? latestFold;

    public ITurnContext Context { get; } = context;

    public StoryState State { get; } = state;

    public UserAttributes User { get; } = user;

    /// <summary>The stories of the revision that the conversation is using.</summary>
    public StoryLibrary Stories { get; private set; } = stories;

    public required DateTimeOffset Now { get; init; }

    /// <summary>The language in which the person hears the product's own words.</summary>
    public Language Language { get; } = Languages.OfLocale(context.Activity.Locale);

    /// <summary>The person's language, such as <c>pt-BR</c>, in which they hear the designer's texts.</summary>
    public string? Locale => Context.Activity.Locale;

    public StoryTrace Trace { get; } = context.TurnState.Get<StoryTrace>() ?? new StoryTrace();

    public required StepTally Tally { get; init; }

    public Story? Story => State.StoryId is { } id ? Stories.Find(id) : null;

    public Step? Step => State.StepId is { } id ? Story?.FindStep(id) : null;

    /// <summary>The support schedule's status at <see cref="Now"/>. Any text may contain the next opening.</summary>
    public required SupportStatus Support { get; init; }

    public required TurnBudget Budget { get; init; }

    /// <summary>Jumps since the person's last input, including jumps across waits.</summary>
    public int Hops { get; set; }

    /// <summary>True after the fallback story has taken over. It does so only once until the person's next input.</summary>
    public bool HasFallenBack { get; set; }

    /// <summary>Set by an action that pauses the bot after this turn has sent its lines.</summary>
    public bool PausesBot { get; set; }

    /// <summary>Whether an agent is online. Asked only once, so that the answer does not change within a turn.</summary>
    public async ValueTask<bool> IsAnyAgentThereAsync(CancellationToken cancellationToken) =>
        isAnyAgentThere ??= await agents.IsAnyoneThereAsync(cancellationToken);

    /// <summary>What the message means. Asked only once, with the stories of the first call.</summary>
    public async ValueTask<Understanding> UnderstandAsync(StoryLibrary among, CancellationToken cancellationToken)
    {
        if (understood is not null || State.Message is not { Length: > 0 } message) return understood ?? Nothing;
        return understood = await recognizer.UnderstandAsync(message, among, cancellationToken);
    }

    private static readonly Understanding Nothing = new(null, []);

    /// <summary>The story that the message means, if that is clear.</summary>
    public async ValueTask<RecognizedStory?> RecognizeAsync(StoryLibrary among, CancellationToken cancellationToken) =>
        (await UnderstandAsync(among, cancellationToken)).Clear;

    /// <summary>What the person said that no story took. The next line says so in its mark, for the people who write stories.</summary>
    public string? Missed { get; set; }

    public void Enter(Destination destination)
    {
        Stories = destination.Stories;
        State.Revision = Stories.Revision;
        State.Enter(destination.Story, destination.Step);
        Trace.Enter(destination.Story, destination.Step);
        Tally.Reach(destination.Story.Id, destination.Step.Id);
    }

    public string Fill(LocalizedText text) => Fill(text.In(Locale));

    public string Fill(string text) => Template.Fill(text, Value);

    /// <summary>The text as agents who read that language have it; the person's values stay as they are.</summary>
    public string Fill(LocalizedText text, Language language) => Fill(text.In(language));

    /// <summary>The value without case and accents. Conditions ask for the same one again and again, so the latest is kept.</summary>
    public string Fold(string value)
    {
        if (latestFold?.Value != value) latestFold = (value, FoldedText.Of(value));
        return latestFold!.Value.Folded;
    }

    /// <summary>The value of <c>message</c>, <c>session.City</c>, <c>user.FirstName</c>, <c>support.NextOpening</c>.</summary>
    public string? Value(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var key = name[(dot + 1)..];
        return name[..Math.Max(dot, 0)] switch
        {
            "session" => State.Session.GetValueOrDefault(key),
            "user" => Verified(key) ?? User.Values.GetValueOrDefault(key) ?? Known(key),
            "support" => key == "NextOpening" ? TimePhrases.Say(Support.NextOpening, Now, Context.Activity.LocalTimezone, Language) : null,
            _ => State.Message,
        };
    }

    private string? Verified(string key) => verified is null ? null : key switch
    {
        "id" => verified.Subject,
        "name" => verified.Name,
        "isLogged" => "true",
        _ => verified.Attributes.GetValueOrDefault(key),
    };

    private string? Known(string key) => key switch
    {
        "id" => Context.Activity.From?.Id,
        "name" => Context.Activity.From?.Name,
        _ => null,
    };

    /// <summary>Sends a line, marked with the step and action that said it.</summary>
    /// <exception cref="BudgetSpentException">The story says too much.</exception>
    public async Task SayAsync(Activity line, BotAction action, ActionPath place, CancellationToken cancellationToken)
    {
        if (line.Type != ActivityTypes.Typing) Budget.SpendLine();
        Mark(place.StoryId, place.StepId, action.TypeName, place.Path).PutOn(line);
        Trace.Say(line, action.TypeName, TracePlace.Of(place));
        await Context.SendActivityAsync(line, cancellationToken);
    }

    /// <summary>Asks which of these stories the person meant. The conversation stays where it is.</summary>
    public async Task AskAsync(IReadOnlyList<Story> offered, StoryLibrary among, CancellationToken cancellationToken)
    {
        var line = Suggestion.Line(among, offered, Locale);
        Budget.SpendLine();
        (Mark(State.StoryId, State.StepId, Suggestion.Action, path: "") with { Revision = among.Revision }).PutOn(line);
        Trace.Say(line, Suggestion.Action, new TracePlace(State.StoryId, State.StepId, Path: null));
        await Context.SendActivityAsync(line, cancellationToken);
        foreach (var story in offered) State.Offer(ButtonValue.OfferOf(among.Revision, ActionPath.Suggesting(story.Id)));
        State.Suggested = [.. offered.Select(story => story.Id)];
    }

    /// <summary>Notes the buttons of a line that the person has been shown. Nothing else can be pressed.</summary>
    public void Offer(BotAction action, ActionPath place)
    {
        if (Options.Of(action).Any(option => option.IsButton)) State.Offer(ButtonValue.OfferOf(Stories.Revision, place));
    }

    /// <summary>Sends an apology when no story can answer, so that the person always gets a reply.</summary>
    public Task ApologizeAsync(CancellationToken cancellationToken)
    {
        var apology = new Activity { Type = ActivityTypes.Message, Text = Sorry.In(Language) };
        Mark(State.StoryId, State.StepId, "apology", path: "").PutOn(apology);
        return Context.SendActivityAsync(apology, cancellationToken);
    }

    private static readonly LocalizedText Sorry = new(Apology.English, Apology.French);

    private LineMark Mark(string? story, string? step, string action, string path)
    {
        var missed = Missed;
        Missed = null;
        return new() { Revision = Stories.Revision, Story = story ?? "", Step = step ?? "", Action = action, Path = path, Missed = missed };
    }
}
