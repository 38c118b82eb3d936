using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The path of a turn through the stories. To read it afterwards, put one into the turn state before the turn.</summary>
public sealed class StoryTrace
{
    private const int LongestLine = 2000;

    /// <summary>A turn has more lines only if its conditions go round; what is decided then is at the end.</summary>
    private const int MostConditions = 1000;

    private readonly List<TraceLine> lines = [];
    private int conditions;

    public IReadOnlyList<TraceLine> Lines => lines;

    internal void Decide(string because) => Add(TraceKind.Decision, because);

    internal void Enter(Story story, Step step) => Add(TraceKind.Step, $"{story.Name} / {step.Name}");

    internal void Condition(ConditionResult verdict)
    {
        if (++conditions <= MostConditions) Add(TraceKind.Condition, $"{verdict.Because}: {(verdict.Holds ? "yes" : "no")}");
    }

    internal void Do(string what) => Add(TraceKind.Action, what);

    internal void Say(Activity line, BotAction action) => Add(TraceKind.Line, line.Text ?? action.TypeName);

    private void Add(TraceKind kind, string text) => lines.Add(new TraceLine(kind, text.Shorten(LongestLine)));
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
