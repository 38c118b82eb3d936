using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>A dialog of steps that run in order, each with the result of the previous one.</summary>
public class WaterfallDialog : Dialog
{
    private const string Options = "options";
    private const string Values = "values";
    private const string InstanceId = "instanceId";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null) : base(dialogId) => steps = [.. actions ?? []];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        steps.Add(step);
        return this;
    }

    public override string GetVersion() => $"{Id}:{steps.Count}";

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        state[Options] = options!;
        state[Values] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[InstanceId] = Guid.NewGuid().ToString();
        Track("WaterfallStart", state);
        TelemetryClient.TrackDialogView(Id);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    // While a step waits for a message, other activities (typing, an event) are not its answer.
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, dc.ActiveDialog!.State.Read<int>(StepIndex) + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (reason == DialogReason.CancelCalled) Track("WaterfallCancel", instance.State, NameOf(instance.State.Read<int>(StepIndex)));
        if (reason == DialogReason.EndCalled) Track("WaterfallComplete", instance.State);
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        Track("WaterfallStep", stepContext.ActiveDialog!.State, NameOf(stepContext.Index));
        return steps[stepContext.Index](stepContext, cancellationToken);
    }

    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= steps.Count) return dc.EndDialogAsync(result, cancellationToken);
        var state = dc.ActiveDialog!.State;
        state[StepIndex] = index;
        var step = new WaterfallStepContext(
            this, dc, index, reason, result, state[Options], state.Read<Dictionary<string, object>>(Values)!);
        return OnStepAsync(step, cancellationToken);
    }

    // A step's telemetry name: the method's name, or the step's number for a lambda.
    private string NameOf(int index) =>
        index < steps.Count && steps[index].Method.Name is var name && !name.Contains('<', StringComparison.Ordinal)
            ? name
            : $"Step{index + 1}of{steps.Count}";

    private void Track(string name, IDictionary<string, object> state, string? step = null)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DialogId"] = Id,
            [nameof(InstanceId)] = state.Read<string>(InstanceId) ?? "",
        };
        if (step is not null) properties["StepName"] = step;
        TelemetryClient.TrackEvent(name, properties);
    }
}

/// <summary>One step of a waterfall in one turn.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog waterfall;
    private bool gone;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, int index, DialogReason reason, object? result, object? options,
        IDictionary<string, object> values)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        this.waterfall = waterfall;
        Parent = dc.Parent;
        foreach (var (name, service) in dc.Services) Services[name] = service;
        (Index, Reason, Result, Options, Values) = (index, reason, result, options, values);
    }

    public int Index { get; }

    public DialogReason Reason { get; }

    /// <summary>The result of the previous step: an answer, or the result of a dialog.</summary>
    public object? Result { get; }

    public object? Options { get; }

    /// <summary>Values that the steps share. They keep their types if the storage preserves types.</summary>
    public IDictionary<string, object> Values { get; }

    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (gone) throw new InvalidOperationException($"Step {Index} of '{waterfall.Id}' has gone on to the next step already.");
        gone = true;
        return waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
