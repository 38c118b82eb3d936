using System.Runtime.ExceptionServices;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Telemetry;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Middleware.Delivery;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Middleware;

/// <summary>
/// The gate between a bot and the conversation log. It records received activities, lets the bot answer only while the bot has
/// control, and puts every line of the bot through the store's fence. Register it first, so that the rest of the pipeline runs
/// after it. It works in any adapter.
/// </summary>
public sealed partial class HandoffMiddleware(
    ChannelInbox inbox, TurnService turns, UserRequests requests, PresenceService presence, Typing typing, ILogger<HandoffMiddleware> log)
    : IMiddleware
{
    // A host's own channel reports no presence, so a person who writes counts as online for this long.
    private static readonly TimeSpan PresenceOfWriters = TimeSpan.FromMinutes(15);

    private readonly TurnOrder order = new();
    private readonly LinesUnderWay linesUnderWay = new();

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is DeliveryActivity delivery)
        {
            await delivery.DeliverAsync(turnContext, cancellationToken);
            return;
        }

        if (IsRecorded(turnContext))
        {
            await RunAsync(await OpenAsync(turnContext, cancellationToken), turnContext, next, cancellationToken);
            return;
        }

        OutsideFailures.LeaveAdapter(turnContext.Adapter);
        turnContext.Activity.Clean();
        var id = turnContext.Activity.Conversation.Id;
        using var place = order.Enter(id, () => inbox.ReceiveAsync(turnContext.Activity, cancellationToken));
        if (turnContext.Activity.Type != ActivityTypes.ConversationUpdate)
            await presence.TouchAsync(PresenceService.OfUser(id), PresenceOfWriters, cancellationToken);
        if (await place.TurnAsync(cancellationToken) is not { } entry)
            throw new InvalidOperationException(
                $"The conversation '{id}' is of another channel already: give conversations different ids.");
        await RunAsync(await turns.OpenAsync(entry, cancellationToken), turnContext, next, cancellationToken);
    }

    /// <summary>Completes when what the bot has said so far in this conversation has left for its channel, or could not.</summary>
    internal Task BotLinesSentAsync(string conversationId) => linesUnderWay.SentAsync(conversationId);

    private async Task RunAsync(Turn? turn, ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turn is null) return;
        turn.Enter();
        turnContext.TurnState.Set(turn);
        using var measure = new TurnMeasure(turn);
        using var over = turn;
        turnContext.BeforeFirstLine(() =>
        {
            turnContext.FenceOutgoingLines(turns, turn, linesUnderWay, cancellationToken);
            turnContext.OnHandoffInitiate(requests, turn, cancellationToken);
        });
        try
        {
            // What the person says of an agent's help is for the team. A bot would not understand it.
            if (SatisfactionAnswer.Of(turnContext.Activity) is null) await next(cancellationToken);
            else await ThankAsync(turnContext, cancellationToken);
            await turns.CloseAsync(turn, cancellationToken);
            measure.Completed();
        }
        catch (ControlLostException)
        {
            await EndFencedAsync(turn, measure, cancellationToken);
        }
        catch (Exception) when (turn.StoreFailure is not null)
        {
            throw turn.StoreFailure;
        }
        catch (Exception exception) when (IsOfTheBot(exception) && !cancellationToken.IsCancellationRequested)
        {
            await EndFailedAsync(turn, turnContext, exception, measure, cancellationToken);
        }
    }

    private static Task<ResourceResponse> ThankAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(SatisfactionAnswer.Thanks(turnContext.Activity.Locale), cancellationToken: cancellationToken);

    private async Task EndFencedAsync(Turn turn, TurnMeasure measure, CancellationToken cancellationToken)
    {
        measure.Fenced();
        LogFenced(turn.ConversationId, turn.Epoch);
        await turns.AbandonAsync(turn, cancellationToken);
    }

    /// <summary>
    /// Ends the turn, because a bot that failed on an entry would fail on it again. The adapter's error handler still belongs to
    /// the turn: its lines are appended and its state writes are stored.
    /// </summary>
    private async Task EndFailedAsync(
        Turn turn, ITurnContext turnContext, Exception failure, TurnMeasure measure, CancellationToken cancellationToken)
    {
        turn.Forget();
        try
        {
            await (turnContext.Adapter.OnTurnError ?? SayApology.OnTurnErrorAsync)(turnContext, failure);
            await turns.CloseAsync(turn, cancellationToken);
        }
        catch (ControlLostException)
        {
            await EndFencedAsync(turn, measure, cancellationToken);
        }
        catch (Exception exception) when (IsOfTheBot(exception) && turn.StoreFailure is null && !cancellationToken.IsCancellationRequested)
        {
            LogErrorHandlerFailed(exception, turn.ConversationId);
            await turns.AbandonAsync(turn, cancellationToken);
        }

        if (turnContext.Adapter.OnTurnError is null) ExceptionDispatchInfo.Throw(failure);
    }

    private static bool IsOfTheBot(Exception exception) => !OutsideFailures.Includes(exception);

    // True if the adapter has already recorded the activity, or if there is nothing to record.
    private static bool IsRecorded(ITurnContext context) =>
        context.Activity.Type == ActivityTypes.Typing || IsContinuation(context.Activity) || context.TurnState.Get<LogEntry>() is not null;

    private async Task<Turn?> OpenAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        if (context.TurnState.Get<Turn>() is { } opened) return opened;
        if (context.TurnState.Get<LogEntry>() is { } entry) return await turns.OpenAsync(entry, cancellationToken);
        if (activity.Type == ActivityTypes.Typing)
            typing.Send(new TypingSignal(activity.Conversation.Id, new Author(AuthorKind.User, activity.From.Id, activity.From.Name)));
        return await turns.OpenProactiveAsync(activity.Conversation.Id, cancellationToken);
    }

    // ContinueConversationAsync starts a proactive turn, so there is no received activity to record.
    private static bool IsContinuation(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == "ContinueConversation";

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "A turn of conversation {ConversationId} ended at epoch {Epoch}: an agent took control during it")]
    private partial void LogFenced(string conversationId, long epoch);

    [LoggerMessage(Level = LogLevel.Error, Message = "What the adapter does on errors failed itself, in conversation {ConversationId}")]
    private partial void LogErrorHandlerFailed(Exception exception, string conversationId);
}
