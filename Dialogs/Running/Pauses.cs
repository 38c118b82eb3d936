using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>
/// The one place where a story waits. Behind the gate, the turn ends and the rest of the step goes on in a later one; a bot
/// that runs without the gate has nobody to start that turn, and waits where it stands.
/// </summary>
internal sealed class Pauses(TimeProvider time, Timers? timers = null)
{
    public async Task WaitAsync(StoryTurn turn, TimeSpan pause, Place place, CancellationToken cancellationToken)
    {
        if (timers is null || Turn.Current is not { } current)
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
            PausesBot = turn.PausesBot,
            HasFallenBack = turn.HasFallenBack,
        };
    }
}

/// <summary>Where a story goes on when the time has come. Kept in the conversation's state.</summary>
public sealed class Waiting
{
    /// <summary>The timer that ends it.</summary>
    public string Timer { get; set; } = "";

    /// <summary>The control epoch that it began under: once control has moved, the rest is not said.</summary>
    public long Epoch { get; set; }

    public string StoryId { get; set; } = "";

    public string? StepId { get; set; }

    public bool InFallback { get; set; }

    public int Action { get; set; }

    public int Hops { get; set; }

    public bool PausesBot { get; set; }

    public bool HasFallenBack { get; set; }

    /// <summary>What came in meanwhile, as activities: it is answered, in order, after the rest.</summary>
    public List<string> Meanwhile { get; set; } = [];

    internal Place Place => new(StoryId, StepId, InFallback, Action);
}
