using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The path of a turn through the stories. To read it afterwards, put one into the turn state before the turn.</summary>
public sealed class StoryTrace
{
    private const int LongestLine = 2000;

    private readonly List<TraceLine> lines = [];

    public IReadOnlyList<TraceLine> Lines => lines;

    internal void Decide(string because) => lines.Add(new TraceLine(TraceKind.Decision, because));

    internal void Enter(Story story, Step step) => lines.Add(new TraceLine(TraceKind.Step, $"{story.Name} / {step.Name}"));

    internal void Condition(ConditionResult verdict) =>
        lines.Add(new TraceLine(TraceKind.Condition, $"{verdict.Because}: {(verdict.Holds ? "yes" : "no")}"));

    internal void Do(string what) => lines.Add(new TraceLine(TraceKind.Action, what.To(LongestLine)));

    internal void Say(Activity line, BotAction action) =>
        lines.Add(new TraceLine(TraceKind.Line, (line.Text ?? action.TypeName).To(LongestLine)));
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

public sealed record TraceLine(TraceKind Kind, string Text);
