using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Handoff.Availability;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The path of a turn through the stories. To read it afterwards, put one into the turn state before the turn.</summary>
public sealed class StoryTrace
{
    private const int LongestLine = 2000, LongestAbout = 200;

    /// <summary>A turn has more lines only if its conditions go round; what is decided then is at the end.</summary>
    private const int MostConditions = 1000;

    private readonly List<TraceLine> lines = [];
    private int conditions;

    public IReadOnlyList<TraceLine> Lines => lines;

    /// <param name="reason">Why, for a page that says it in another language.</param>
    /// <param name="because">Why, in English.</param>
    /// <param name="about">What the reason is about: a text, an event, an address, a number.</param>
    internal void Decide(TraceReason reason, string because, string? about = null) => lines.Add(
        new TraceLine(TraceKind.Decision, because.Shorten(LongestLine)) { Reason = reason, About = about?.Shorten(LongestAbout) });

    internal void Enter(Story story, Step step) => lines.Add(Line(
        TraceKind.Step, $"{story.Name} / {step.Name}", new TracePlace(story.Id, step.Id, Path: null)));

    /// <param name="verdict">Whether the condition holds, and why.</param>
    /// <param name="place">The condition's place; only its path is known outside of any step.</param>
    internal void Condition(ConditionResult verdict, TracePlace place)
    {
        if (++conditions <= MostConditions)
            lines.Add(Line(TraceKind.Condition, $"{verdict.Because}: {(verdict.Holds ? "yes" : "no")}", place) with
            {
                Holds = verdict.Holds,
                About = verdict.Found?.Shorten(LongestAbout),
                Support = verdict.Support,
            });
    }

    internal void Do(string what, ActionPath place) => Do(what, TracePlace.Of(place));

    internal void Do(string what, TracePlace place) => lines.Add(Line(TraceKind.Action, what, place));

    internal void Say(Activity line, string action, TracePlace place) => lines.Add(Line(TraceKind.Line, line.Text ?? action, place));

    private static TraceLine Line(TraceKind kind, string text, TracePlace place) => new(kind, text.Shorten(LongestLine)) { Place = place };
}

public enum TraceKind
{
    /// <summary>Why the turn chose its path.</summary>
    Decision,
    Step,
    Condition,
    Action,
    Line,
}

/// <summary>Why a turn went its way.</summary>
public enum TraceReason
{
    Arrived,
    Event,
    Page,
    Released,

    /// <summary>A button was chosen.</summary>
    Chosen,

    /// <summary>The place that was asked for.</summary>
    Place,

    /// <summary>A link of the step held.</summary>
    Linked,

    /// <summary>Any reply leads on from the step.</summary>
    AnyReply,

    /// <summary>A story is meant by the text.</summary>
    Recognized,

    /// <summary>Nothing matched the text.</summary>
    NothingMatched,

    /// <summary>After so many attempts.</summary>
    Attempts,
    GeneralFallback,
    WaitOver,

    /// <summary>Something failed, and the fallback story takes over.</summary>
    FallbackTakesOver,

    /// <summary>So many jumps are a loop.</summary>
    Loop,

    /// <summary>A limit of a turn was passed.</summary>
    Limit,

    /// <summary>Stories come near to the text, and the person is asked which one is meant.</summary>
    Near,
}

public sealed record TraceLine(TraceKind Kind, string Text)
{
    /// <summary>Where in the stories it happened; null for a decision.</summary>
    public TracePlace? Place { get; init; }

    /// <summary>Of a decision: why.</summary>
    public TraceReason? Reason { get; init; }

    /// <summary>What the reason is about: a text, an event, an address, a number. Of a condition: the value that it looked at.</summary>
    public string? About { get; init; }

    /// <summary>Of a condition: whether it holds.</summary>
    public bool? Holds { get; init; }

    /// <summary>Of a condition about the support team: why it is online or offline.</summary>
    public SupportReason? Support { get; init; }
}

/// <summary>A place in the stories.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Step">The step's id; null in the story's own fallback.</param>
/// <param name="Path">The path in the step: <c>actions/0/connections/1/predicates/0</c>; null for the step as a whole.</param>
public sealed record TracePlace(string? Story, string? Step, string? Path)
{
    internal static TracePlace Of(ActionPath action) => new(action.StoryId, action.StepId, action.Path);
}
