using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Middleware;

/// <summary>
/// The gate between a bot and the conversation log. It records what comes in, lets the bot answer only
/// while the bot has control, and puts every line of the bot through the fence of the store. Register it
/// first, so that everything else in the pipeline happens behind it. It works in any adapter.
/// </summary>
public sealed partial class HandoffMiddleware(Inbox inbox, Turns turns, UserRequests requests, Typing typing, ILogger<HandoffMiddleware> log)
    : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync(turnContext, cancellationToken) is not { } turn) return;
        turn.Enter();
        using var measure = new TurnMeasure(turn);
        turnContext.GuardLines(turns, turn, cancellationToken);
        turnContext.HeedInitiation(requests, cancellationToken);
        try
        {
            await next(cancellationToken);
            await turns.CloseAsync(turn, cancellationToken);
            measure.Completed();
        }
        catch (ControlMovedException)
        {
            measure.Fenced();
            LogFenced(turn.ConversationId, turn.Epoch);
            await turns.AbandonAsync(turn, cancellationToken);
        }
        catch (Exception exception) when (exception is not StateConflictException && !cancellationToken.IsCancellationRequested)
        {
            // The entry is dealt with: a bot that fails on it once would fail on it for ever.
            await turns.AbandonAsync(turn, cancellationToken);
            throw;
        }
        finally
        {
            Turn.Leave();
        }
    }

    private async Task<Turn?> OpenAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        if (activity.Type == ActivityTypes.Typing)
        {
            typing.Send(new TypingSignal(activity.Conversation.Id, new Author(AuthorKind.User, activity.From.Id, activity.From.Name)));
            return await turns.OpenProactiveAsync(activity.Conversation.Id, cancellationToken);
        }

        if (IsContinuation(activity)) return await turns.OpenProactiveAsync(activity.Conversation.Id, cancellationToken);
        var entry = context.TurnState.Get<LogEntry>() ?? await inbox.ReceiveAsync(activity, clientId: null, cancellationToken);
        return await turns.OpenAsync(entry, cancellationToken);
    }

    // ContinueConversationAsync is the bot speaking by itself: nobody said anything that could be recorded.
    private static bool IsContinuation(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == "ContinueConversation";

    [LoggerMessage(Level = LogLevel.Information, Message = "A turn of conversation {ConversationId} ended at epoch {Epoch}: an agent took control during it")]
    private partial void LogFenced(string conversationId, long epoch);
}
