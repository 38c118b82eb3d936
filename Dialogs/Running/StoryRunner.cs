using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Answers one input: goes to the step that the router chose, and performs its actions.</summary>
internal sealed partial class StoryRunner(
    Router router, ActionExecutor executor, PublishedStories published, IHandover handover, ILogger<StoryRunner> log)
{
    public const int MaxHops = 50;

    public async Task AnswerAsync(StoryTurn turn, StoryInput input, CancellationToken cancellationToken)
    {
        var done = await DecideAsync(turn, input, cancellationToken) switch
        {
            null => false,
            Decision.Go go => await WalkAsync(turn, go.To, cancellationToken),
            Decision.Retry retry => await PerformAsync(turn, retry.Actions, retry.FirstPlace, cancellationToken),
            Decision.Ask ask => await AskAsync(turn, ask, cancellationToken),
            // Every message of the person gets an answer; an unknown event gets none.
            _ => input is not StoryInput.Said,
        };
        await EndAsync(turn, done, cancellationToken);
    }

    /// <summary>Continues after a wait that has ended.</summary>
    public async Task GoOnAsync(StoryTurn turn, Waiting waiting, CancellationToken cancellationToken)
    {
        (turn.Hops, turn.PausesBot, turn.HasFallenBack) = (waiting.Hops, waiting.PausesBot, waiting.HasFallenBack);
        turn.Budget.Lines = waiting.Lines;
        turn.Trace.Decide(TraceReason.WaitOver, "a wait is over");
        var next = waiting.Place with { Action = waiting.Action + 1 };
        var done = await PerformAsync(turn, next.ActionsIn(turn.Stories) ?? [], next, cancellationToken);
        await EndAsync(turn, done, cancellationToken);
    }

    private async Task EndAsync(StoryTurn turn, bool done, CancellationToken cancellationToken)
    {
        if (!done)
            await FallBackAsync(turn, cancellationToken);
        if (turn.PausesBot && turn.State.Waiting is null && !await PauseAsync(turn, cancellationToken))
            await FallBackAsync(turn, cancellationToken);
    }

    /// <returns>Null if a condition or the recognizer failed.</returns>
    private async Task<Decision?> DecideAsync(StoryTurn turn, StoryInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await router.DecideAsync(turn, input, cancellationToken);
        }
        catch (BudgetSpentException spent)
        {
            ReportSpent(turn, spent);
            return null;
        }
        catch (Exception exception) when (Failure.IsOfTheStory(exception, cancellationToken))
        {
            LogDecisionFailed(exception, turn.Story?.Name ?? "", turn.Step?.Name ?? "");
            return null;
        }
    }

    private async Task<bool> PauseAsync(StoryTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            await handover.PauseBotAsync(turn.Context.Activity.Conversation.Id, cancellationToken);
            return true;
        }
        catch (Exception exception) when (Failure.IsOfTheStory(exception, cancellationToken))
        {
            LogPauseFailed(exception, turn.Story?.Name ?? "", turn.Step?.Name ?? "");
            turn.PausesBot = false;
            return false;
        }
    }

    private static async Task<bool> AskAsync(StoryTurn turn, Decision.Ask ask, CancellationToken cancellationToken)
    {
        await turn.AskAsync(ask.Offered, ask.Among, cancellationToken);
        return true;
    }

    /// <returns>False if the target does not exist.</returns>
    private async Task<bool> WalkAsync(StoryTurn turn, Destination to, CancellationToken cancellationToken)
    {
        if (turn.Hops++ > MaxHops)
        {
            turn.Trace.Decide(TraceReason.Loop, $"{MaxHops} jumps without a word from the person are a loop");
            LogJumpsInCircles(to.Story.Name, to.Step.Name, MaxHops);
            return false;
        }

        turn.Enter(to);
        var first = new ActionPath(to.Story.Id, to.Step.Id, InFallback: false, 0);
        ActionExecutor.KeepData(to.Step, first, turn);
        return to.Step.Webhook == true
            ? await ReachAsync(turn, to.Step, first, cancellationToken)
            : await PerformAsync(turn, to.Step.Actions, first, cancellationToken);
    }

    /// <summary>Performs the actions that the service answers; without an answer, the step's own.</summary>
    private async Task<bool> ReachAsync(StoryTurn turn, Step step, ActionPath first, CancellationToken cancellationToken)
    {
        const string reached = "step_reached";
        WebhookAnswer? answer = null;
        Target? jump = null;
        await TryAsync(turn, reached, first, TellAsync, cancellationToken);
        if (answer is not null && !await TryAsync(turn, reached, first, FollowAsync, cancellationToken)) return false;
        if (Destination.Of(turn.Stories, jump, turn.Story) is { } next) return await WalkAsync(turn, next, cancellationToken);
        return answer?.Actions.Count > 0 || await PerformAsync(turn, step.Actions, first, cancellationToken);

        async Task TellAsync() => answer = await executor.TellAsync(step, first, turn, cancellationToken);

        async Task FollowAsync() => jump = await executor.FollowAsync(answer!, first, turn, cancellationToken);
    }

    /// <summary>Performs the actions from an index on, up to a wait, and follows the jump that ends them.</summary>
    /// <returns>False if an action failed, or if a target does not exist.</returns>
    private async Task<bool> PerformAsync(
        StoryTurn turn, IReadOnlyList<BotAction> actions, ActionPath first, CancellationToken cancellationToken)
    {
        for (var index = first.Action; index < actions.Count && turn.State.Waiting is null; index++)
        {
            var place = first with { Action = index };
            Target? jump = null;
            if (!await TryAsync(turn, actions[index].TypeName, place, PerformOneAsync, cancellationToken)) return false;
            if (Destination.Of(turn.Stories, jump, turn.Story) is { } next) return await WalkAsync(turn, next, cancellationToken);

            async Task PerformOneAsync() => jump = await executor.PerformAsync(actions[place.Action], place, turn, cancellationToken);
        }

        return true;
    }

    /// <returns>False if the work failed; the log says how.</returns>
    private async Task<bool> TryAsync(
        StoryTurn turn, string what, ActionPath place, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await work();
            return true;
        }
        catch (BudgetSpentException spent)
        {
            ReportSpent(turn, spent);
            return false;
        }
        catch (Exception exception) when (Failure.IsOfTheStory(exception, cancellationToken))
        {
            LogActionFailed(exception, turn.Story?.Name ?? "", turn.Step?.Name ?? "", what, place.Path);
            return false;
        }
    }

    private void ReportSpent(StoryTurn turn, BudgetSpentException spent)
    {
        turn.Trace.Decide(TraceReason.Limit, spent.Message);
        LogBudgetSpent(turn.Story?.Name ?? "", turn.Step?.Name ?? "", spent.Message);
    }

    private async Task FallBackAsync(StoryTurn turn, CancellationToken cancellationToken)
    {
        turn.Trace.Decide(TraceReason.FallbackTakesOver, "the fallback story takes over");
        if (Destination.Of(published.Current, published.Current.Fallback) is { } fallback
            && turn.Story?.Id != fallback.Story.Id
            && !turn.HasFallenBack)
        {
            (turn.Hops, turn.HasFallenBack) = (0, true);
            turn.Budget.Renew();
            if (await WalkAsync(turn, fallback, cancellationToken)) return;
        }

        LogNoFallback(turn.Context.Activity.Conversation.Id);
        await turn.ApologizeAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Story '{Story}', step '{Step}', {Action} ({Path}) failed")]
    private partial void LogActionFailed(Exception exception, string story, string step, string action, string path);

    [LoggerMessage(LogLevel.Error, "Story '{Story}', step '{Step}': the reply could not be judged; the fallback story takes over")]
    private partial void LogDecisionFailed(Exception exception, string story, string step);

    [LoggerMessage(LogLevel.Error, "Story '{Story}', step '{Step}': the bot could not be paused; the fallback story takes over")]
    private partial void LogPauseFailed(Exception exception, string story, string step);

    [LoggerMessage(
        LogLevel.Error,
        "Story '{Story}', step '{Step}': {Hops} jumps without a word from the person are a loop; the fallback story takes over")]
    private partial void LogJumpsInCircles(string story, string step, int hops);

    [LoggerMessage(LogLevel.Error, "Story '{Story}', step '{Step}': {Limit}; the fallback story takes over")]
    private partial void LogBudgetSpent(string story, string step, string limit);

    [LoggerMessage(LogLevel.Error, "The fallback story cannot answer in conversation {ConversationId}; the person is told so")]
    private partial void LogNoFallback(string conversationId);
}
