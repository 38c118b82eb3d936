using System.Data.Common;
using Microsoft.Bot.Schema;
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
            Decision.Retry retry => await RetryAsync(turn, retry, cancellationToken),
            _ => true,
        };
        if (!done || IsSilent(decision, input))
            await FallBackAsync(turn, cancellationToken);
        if (turn.PausesBot)
            await handover.PauseBotAsync(turn.Context.Activity.Conversation.Id, cancellationToken);
    }

    // What a person says is always answered; an event that no story knows is not for the bot.
    static bool IsSilent(Decision decision, StoryInput input) => decision is Decision.Nothing && input is StoryInput.Said;

    /// <returns>False if the way led nowhere.</returns>
    async Task<bool> WalkAsync(StoryTurn turn, Destination first, CancellationToken cancellationToken)
    {
        var next = first;
        for (var hops = 0; next is not null; hops++)
        {
            if (hops > MaxHops)
            {
                Log.JumpsInCircles(log, next.Story.Name, next.Step.Name, MaxHops);
                return false;
            }

            turn.Enter(next);
            var place = new Place(next.Story.Id, next.Step.Id, InFallback: false, 0);
            var (done, target) = await PerformAsync(turn, next.Step.Actions, place, cancellationToken);
            if (!done)
                return false;
            next = Destination.Of(next.Stories, target, next.Story);
        }

        return true;
    }

    async Task<bool> RetryAsync(StoryTurn turn, Decision.Retry retry, CancellationToken cancellationToken)
    {
        var (done, target) = await PerformAsync(turn, retry.Actions, retry.FirstPlace, cancellationToken);
        return done && (Destination.Of(turn.Stories, target, turn.Story) is not { } next || await WalkAsync(turn, next, cancellationToken));
    }

    async Task<(bool Done, Target? Jump)> PerformAsync(StoryTurn turn, IReadOnlyList<BotAction> actions, Place first, CancellationToken cancellationToken)
    {
        for (var index = 0; index < actions.Count; index++)
        {
            var place = first with { Action = index };
            try
            {
                if (await performer.PerformAsync(actions[index], place, turn, cancellationToken) is { } jump)
                    return (true, jump);
            }
            catch (Exception failure) when (IsOfTheAction(failure))
            {
                Log.ActionFailed(log, failure, turn.Story?.Name ?? "", turn.Step?.Name ?? "", actions[index].TypeName, place.Path);
                return (false, null);
            }
        }

        return (true, null);
    }

    // A moved control or a failing store concerns the whole turn: who runs it knows what to do.
    static bool IsOfTheAction(Exception failure) => failure is not (OperationCanceledException or DbException);

    async Task FallBackAsync(StoryTurn turn, CancellationToken cancellationToken)
    {
        turn.Trace.Decide("the fallback story takes over");
        if (Destination.Of(published.Current, published.Current.Fallback) is { } fallback
            && turn.Story?.Id != fallback.Story.Id
            && await WalkAsync(turn, fallback, cancellationToken))
            return;
        Log.NoFallback(log, turn.Context.Activity.Conversation.Id);
        await turn.Context.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = Apology.In(turn.Language) }, cancellationToken);
    }

    static readonly LocalizedText Apology = new(
        "Sorry, something went wrong on our side. Please try again.",
        "Désolé, un problème est survenu de notre côté. Veuillez réessayer.");
}
