using System.Globalization;
using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs;

/// <summary>One turn of a conversation, as the stories see it.</summary>
/// <param name="vouched">What the site's server says of the person, if it does; a story cannot say otherwise.</param>
internal sealed class StoryTurn(
    ITurnContext context, StoryState state, UserAttributes user, VouchedPerson? vouched, StoryLibrary stories, DateTimeOffset now)
{
    public ITurnContext Context { get; } = context;

    public StoryState State { get; } = state;

    public UserAttributes User { get; } = user;

    /// <summary>The stories of the revision that the conversation is in the middle of.</summary>
    public StoryLibrary Stories { get; private set; } = stories;

    public DateTimeOffset Now { get; } = now;

    public Language Language { get; } = Languages.OfLocale(context.Activity.Locale);

    public StoryTrace Trace { get; } = context.TurnState.Get<StoryTrace>() ?? new StoryTrace();

    public Story? Story => State.StoryId is { } id ? Stories.Find(id) : null;

    public Step? Step => State.StepId is { } id ? Story?.FindStep(id) : null;

    /// <summary>What the support schedule says now; read once, so that a turn does not change its mind.</summary>
    public SupportStatus? Support { get; set; }

    /// <summary>Whether an agent is signed in; read once as well, and never mixed with the schedule.</summary>
    public bool? AgentIsThere { get; set; }

    /// <summary>What the recognizer made of the message; read once.</summary>
    public Recognition? Recognition { get; set; }

    public bool HasRecognized { get; set; }

    /// <summary>Jumps since the person's last word, also over waits.</summary>
    public int Hops { get; set; }

    /// <summary>The fallback story has taken over once; it does not again until the person says something.</summary>
    public bool HasFallenBack { get; set; }

    /// <summary>Set by an action that silences the bot once this turn has said what it has to say.</summary>
    public bool PausesBot { get; set; }

    public void Enter(Destination destination)
    {
        Stories = destination.Stories;
        State.Revision = Stories.Revision;
        State.Enter(destination.Story, destination.Step);
        Trace.Enter(destination.Story, destination.Step);
    }

    public string Fill(LocalizedText text) => Fill(text.In(Language));

    public string Fill(string text) => Template.Fill(text, Value);

    /// <summary>The value of <c>message</c>, <c>session.City</c>, <c>user.FirstName</c>, <c>support.NextOpening</c>.</summary>
    public string? Value(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var key = name[(dot + 1)..];
        return name[..Math.Max(dot, 0)] switch
        {
            "session" => State.Session.GetValueOrDefault(key),
            "user" => Vouched(key) ?? User.Values.GetValueOrDefault(key) ?? Known(key),
            "support" => key == "NextOpening" ? Moments.Say(Support?.NextOpening, Now, Context.Activity.LocalTimezone, Language) : null,
            _ => State.Message,
        };
    }

    string? Vouched(string key) => vouched is null ? null : key switch
    {
        "id" => vouched.Subject,
        "name" => vouched.Name,
        "isLogged" => "true",
        _ => vouched.Attributes.GetValueOrDefault(key),
    };

    string? Known(string key) => key switch
    {
        "id" => Context.Activity.From?.Id,
        "name" => Context.Activity.From?.Name,
        _ => null,
    };

    /// <summary>Says a line, and in it which action of which step said it.</summary>
    public async Task SayAsync(Activity line, BotAction action, Place place, CancellationToken cancellationToken)
    {
        line.ChannelData = Because(place.StoryId, place.StepId, action.TypeName, place.Path);
        Trace.Say(line, action);
        await Context.SendActivityAsync(line, cancellationToken);
    }

    /// <summary>For when no story can answer: a person never meets silence.</summary>
    public Task ApologizeAsync(CancellationToken cancellationToken) => Context.SendActivityAsync(
        new Activity
        {
            Type = ActivityTypes.Message,
            Text = Apology.In(Language),
            ChannelData = Because(State.StoryId, State.StepId, "apology", path: ""),
        },
        cancellationToken);

    static readonly LocalizedText Apology = new(
        "Sorry, something went wrong on our side. Please try again.",
        "Désolé, un problème est survenu de notre côté. Veuillez réessayer.");

    Dictionary<string, object> Because(string? story, string? step, string action, string path) => new()
    {
        ["liveTakeover"] = new Dictionary<string, string>
        {
            ["revision"] = Stories.Revision,
            ["story"] = story ?? "",
            ["step"] = step ?? "",
            ["action"] = action,
            ["path"] = path,
        },
    };
}
