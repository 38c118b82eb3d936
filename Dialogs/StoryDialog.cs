using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Running;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace LiveTakeover.Dialogs;

/// <summary>
/// Tells the published stories: reads the conversation's position, and lets the runner answer. It never ends; between turns it
/// waits for the person. Add it to a <see cref="DialogSet"/> of your own to tell stories beside other dialogs.
/// </summary>
public sealed class StoryDialog : Dialog
{
    /// <summary>More activities than a person can send during a wait. Further ones stay in the log without an answer.</summary>
    private const int MostMeanwhile = 50;

    /// <summary>In characters. The state is stored with every message, so what it keeps is limited.</summary>
    private const int LargestMeanwhile = 512 * 1024;

    private readonly StoryTurns turns;
    private readonly StoryRunner runner;
    private readonly StoryWaits waits;
    private readonly IStatePropertyAccessor<StoryState> states;

    internal StoryDialog(StoryTurns turns, StoryRunner runner, StoryWaits waits, ConversationState conversations)
        : base(nameof(StoryDialog))
    {
        (this.turns, this.runner, this.waits) = (turns, runner, waits);
        states = conversations.CreateProperty<StoryState>(StoryState.Property);
    }

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        ContinueDialogAsync(dc, cancellationToken);

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (StoryInput.Of(dc.Context.Activity) is not { } input) return EndOfTurn;
        var state = await states.GetAsync(dc.Context, () => new StoryState(), cancellationToken);
        if (input is StoryInput.Arrived && state.Greeted) return EndOfTurn;
        state.Greeted = true;
        if (input is StoryInput.TimePassed passed) await GoOnAsync(dc.Context, state, passed, cancellationToken);
        else if (state.Waiting is { } waiting && await waits.AreGoingOnAsync(waiting, dc.Context, cancellationToken))
            Keep(waiting, dc.Context);
        else await AnswerNowAsync(dc.Context, state, input, cancellationToken);
        return EndOfTurn;
    }

    // A wait that is not going on any more would keep every message, so it ends here. What it kept is too old to be answered.
    private Task<StoryTurn> AnswerNowAsync(
        ITurnContext context, StoryState state, StoryInput input, CancellationToken cancellationToken)
    {
        state.Waiting = null;
        return AnswerAsync(context, state, input, cancellationToken);
    }

    private static void Keep(Waiting waiting, ITurnContext context)
    {
        var activity = ActivityJson.Serialize(context.Activity);
        if (waiting.Meanwhile.Count < MostMeanwhile && waiting.Meanwhile.Sum(kept => kept.Length) + activity.Length <= LargestMeanwhile)
            waiting.Meanwhile.Add(activity);
    }

    /// <summary>Performs the rest of the step, then answers the activities received during the wait, up to the next wait.</summary>
    private async Task GoOnAsync(ITurnContext context, StoryState state, StoryInput.TimePassed passed, CancellationToken cancellationToken)
    {
        if (state.Waiting is not { } waiting || waiting.Timer != passed.Timer) return;
        state.Waiting = null;
        var turn = await turns.GoOnAsync(context, state, cancellationToken);
        await runner.GoOnAsync(turn, waiting, cancellationToken);
        turns.End(turn, isSaid: false);
        var left = new Queue<string>(waiting.Meanwhile);
        while (state.Waiting is null && !turn.PausesBot && left.TryDequeue(out var activity))
            if (StoryInput.Of(ActivityJson.Deserialize(activity)) is { } input)
                turn = await AnswerAsync(context, state, input, cancellationToken);

        state.Waiting?.Meanwhile.AddRange(left);
    }

    private async Task<StoryTurn> AnswerAsync(ITurnContext context, StoryState state, StoryInput input, CancellationToken cancellationToken)
    {
        var turn = await turns.BeginAsync(context, state, input, cancellationToken);
        await runner.AnswerAsync(turn, input, cancellationToken);
        turns.End(turn, isSaid: input is StoryInput.Said or StoryInput.Clicked);
        return turn;
    }
}
