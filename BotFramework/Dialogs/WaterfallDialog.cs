using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>A dialog of steps that run one after the other, each with the result of the one before.</summary>
public class WaterfallDialog : Dialog
{
    const string Options = "options";
    const string Values = "values";
    const string InstanceId = "instanceId";
    const string StepIndex = "stepIndex";

    readonly List<WaterfallStep> steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null) : base(dialogId) => steps = [.. actions ?? []];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        steps.Add(step);
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        state[Options] = options!;
        state[Values] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[InstanceId] = Guid.NewGuid().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    // Whatever else comes in while a step waits for a message (typing, an event) is not its answer.
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, dc.ActiveDialog!.State.Read<int>(StepIndex) + 1, reason, result, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        steps[stepContext.Index](stepContext, cancellationToken);

    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);
        var state = dc.ActiveDialog!.State;
        state[StepIndex] = index;
        var step = new WaterfallStepContext(this, dc, index, reason, result, state[Options], state.Read<Dictionary<string, object>>(Values)!);
        return OnStepAsync(step, cancellationToken);
    }
}

/// <summary>One step of a waterfall, in one turn.</summary>
public class WaterfallStepContext : DialogContext
{
    readonly WaterfallDialog waterfall;
    bool gone;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, int index, DialogReason reason, object? result, object? options, IDictionary<string, object> values)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        this.waterfall = waterfall;
        Parent = dc.Parent;
        (Index, Reason, Result, Options, Values) = (index, reason, result, options, values);
    }

    public int Index { get; }
    public DialogReason Reason { get; }

    /// <summary>What the step before led to: an answer, or the result of a dialog.</summary>
    public object? Result { get; }
    public object? Options { get; }

    /// <summary>What the steps keep for each other. Whole numbers come back from the storage as <see cref="long"/>.</summary>
    public IDictionary<string, object> Values { get; }

    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (gone)
            throw new InvalidOperationException($"Step {Index} of '{waterfall.Id}' has gone on to the next step already.");
        gone = true;
        return waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
