using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Dialogs;

/// <summary>Answers one input: goes where it leads, and performs what stands there.</summary>
internal sealed class StoryRunner(Router router, Performer performer, PublishedStories published, IHandover handover, ILogger<StoryRunner> log)
{
    public const int MaxHops = 50;

    public async Task AnswerAsync(StoryTurn turn, StoryInput input, CancellationToken cancellationToken)
    {
        var decision = await router.DecideAsync(turn, input, cancellationToken);
        var done = decision switch
        {
            Decision.Go go => await WalkAsync(turn, go.To, cancellationToken),
            Decision.Retry retry => await PerformAsync(turn, retry.Actions, retry.FirstPlace, cancellationToken),
            _ => true,
        };
        await EndAsync(turn, done && !IsSilent(decision, input), cancellationToken);
    }

    /// <summary>Goes on below the wait that is over.</summary>
    public async Task GoOnAsync(StoryTurn turn, Waiting waiting, CancellationToken cancellationToken)
    {
        (turn.Hops, turn.PausesBot, turn.HasFallenBack) = (waiting.Hops, waiting.PausesBot, waiting.HasFallenBack);
        turn.Trace.Decide("a wait is over");
        var next = waiting.Place with { Action = waiting.Action + 1 };
        var done = await PerformAsync(turn, next.ActionsIn(turn.Stories) ?? [], next, cancellationToken);
        await EndAsync(turn, done, cancellationToken);
    }

    async Task EndAsync(StoryTurn turn, bool done, CancellationToken cancellationToken)
    {
        if (!done)
            await FallBackAsync(turn, cancellationToken);
        if (turn.PausesBot && turn.State.Waiting is null)
            await handover.PauseBotAsync(turn.Context.Activity.Conversation.Id, cancellationToken);
    }

    // What a person says is always answered; an event that no story knows is not for the bot.
    static bool IsSilent(Decision decision, StoryInput input) => decision is Decision.Nothing && input is StoryInput.Said;

    /// <returns>False if the way led nowhere.</returns>
    async Task<bool> WalkAsync(StoryTurn turn, Destination to, CancellationToken cancellationToken)
    {
        if (turn.Hops++ > MaxHops)
        {
            Log.JumpsInCircles(log, to.Story.Name, to.Step.Name, MaxHops);
            return false;
        }

        turn.Enter(to);
        return await PerformAsync(turn, to.Step.Actions, new Place(to.Story.Id, to.Step.Id, InFallback: false, 0), cancellationToken);
    }

    /// <summary>Performs the actions from a place on, up to a wait, and follows the jump that they end with.</summary>
    /// <returns>False if an action failed, or the way led nowhere.</returns>
    async Task<bool> PerformAsync(StoryTurn turn, IReadOnlyList<BotAction> actions, Place first, CancellationToken cancellationToken)
    {
        for (var index = first.Action; index < actions.Count && turn.State.Waiting is null; index++)
        {
            var place = first with { Action = index };
            Target? jump;
            try
            {
                jump = await performer.PerformAsync(actions[index], place, turn, cancellationToken);
            }
            catch (Exception failure) when (IsOfTheAction(failure))
            {
                Log.ActionFailed(log, failure, turn.Story?.Name ?? "", turn.Step?.Name ?? "", actions[index].TypeName, place.Path);
                return false;
            }

            if (Destination.Of(turn.Stories, jump, turn.Story) is { } next)
                return await WalkAsync(turn, next, cancellationToken);
        }

        return true;
    }

    // A moved control or a failing store concerns the whole turn: who runs it knows what to do.
    static bool IsOfTheAction(Exception failure) => failure is not (OperationCanceledException or DbException);

    async Task FallBackAsync(StoryTurn turn, CancellationToken cancellationToken)
    {
        turn.Trace.Decide("the fallback story takes over");
        if (Destination.Of(published.Current, published.Current.Fallback) is { } fallback
            && turn.Story?.Id != fallback.Story.Id
            && !turn.HasFallenBack)
        {
            (turn.Hops, turn.HasFallenBack) = (0, true);
            if (await WalkAsync(turn, fallback, cancellationToken))
                return;
        }

        Log.NoFallback(log, turn.Context.Activity.Conversation.Id);
        await turn.ApologizeAsync(cancellationToken);
    }
}
