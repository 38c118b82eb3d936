using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs.Running;

/// <summary>
/// Implements the waits of stories. Behind the gate, the turn ends and a later turn continues the step. A bot without the gate has
/// nothing to start a later turn, so it waits inside the turn.
/// </summary>
internal sealed class StoryWaits(TimeProvider time, Timers? timers = null)
{
    /// <summary>
    /// Whether a later turn will continue this wait. It will not if the turn that its timer started has failed, or if control has
    /// changed since.
    /// </summary>
    public async Task<bool> AreGoingOnAsync(Waiting waiting, ITurnContext context, CancellationToken cancellationToken) =>
        timers is not null
        && context.TurnState.Get<Turn>() is { } current
        && current.Epoch == waiting.Epoch
        && await timers.IsPendingAsync(current, waiting.Timer, cancellationToken);

    public async Task WaitAsync(StoryTurn turn, TimeSpan pause, ActionPath place, CancellationToken cancellationToken)
    {
        if (timers is null || turn.Context.TurnState.Get<Turn>() is not { } current)
        {
            await Task.Delay(pause, time, cancellationToken);
            return;
        }

        turn.State.Waiting = new Waiting
        {
            Timer = timers.Set(current, pause),
            Epoch = current.Epoch,
            StoryId = place.StoryId,
            StepId = place.StepId,
            InFallback = place.InFallback,
            Action = place.Action,
            Hops = turn.Hops,
            Lines = turn.Budget.Lines,
            PausesBot = turn.PausesBot,
            HasFallenBack = turn.HasFallenBack,
        };
    }
}

/// <summary>Where a story continues when a wait ends. Stored in the conversation state.</summary>
public sealed class Waiting
{
    /// <summary>The id of the timer that ends the wait.</summary>
    public string Timer { get; set; } = "";

    /// <summary>The control epoch in which the wait started. If control has changed since, the rest of the step is dropped.</summary>
    public long Epoch { get; set; }

    public string StoryId { get; set; } = "";

    public string? StepId { get; set; }

    public bool InFallback { get; set; }

    public int Action { get; set; }

    public int Hops { get; set; }

    public int Lines { get; set; }

    public bool PausesBot { get; set; }

    public bool HasFallenBack { get; set; }

    /// <summary>Activities received during the wait. They are answered in order, after the rest of the step.</summary>
    public List<string> Meanwhile { get; set; } = [];

    internal ActionPath Place => new(StoryId, StepId, InFallback, Action);
}
