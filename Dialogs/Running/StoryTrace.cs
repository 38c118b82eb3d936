using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs;

/// <summary>The way a turn took through the stories. Put one into the turn's state to read it afterwards.</summary>
public sealed class StoryTrace
{
    readonly List<TraceLine> _lines = [];

    public IReadOnlyList<TraceLine> Lines => _lines;

    internal void Decide(string because) => _lines.Add(new TraceLine(TraceKind.Decision, because));

    internal void Enter(Story story, Step step) => _lines.Add(new TraceLine(TraceKind.Step, $"{story.Name} / {step.Name}"));

    internal void Judge(Verdict verdict) => _lines.Add(new TraceLine(TraceKind.Condition, $"{verdict.Because}: {(verdict.Holds ? "yes" : "no")}"));

    internal void Do(string what) => _lines.Add(new TraceLine(TraceKind.Action, what));

    internal void Say(Activity line, BotAction action) =>
        _lines.Add(new TraceLine(TraceKind.Line, line.Text ?? action.TypeName));
}

public enum TraceKind
{
    /// <summary>Why the turn went where it went.</summary>
    Decision,
    Step,
    Condition,
    Action,
    Line,
}

public sealed record TraceLine(TraceKind Kind, string Text);
