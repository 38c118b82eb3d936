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
public sealed partial class HandoffMiddleware(ChannelInbox inbox, Turns turns, UserRequests requests, Presence presence, Typing typing, ILogger<HandoffMiddleware> log)
    : IMiddleware
{
    // A channel of one's own tells no presence: whoever writes is there, and stays for a while.
    private static readonly TimeSpan PresenceOfWriters = TimeSpan.FromMinutes(15);

    private readonly TurnOrder order = new();

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (IsRecorded(turnContext))
        {
            await RunAsync(await OpenAsync(turnContext, cancellationToken), turnContext, next, cancellationToken);
            return;
        }

        using var place = order.Enter(turnContext.Activity.Conversation.Id, () => inbox.ReceiveAsync(turnContext.Activity, cancellationToken));
        if (turnContext.Activity.Type != ActivityTypes.ConversationUpdate)
            await presence.TouchAsync(Presence.OfUser(turnContext.Activity.Conversation.Id), PresenceOfWriters, cancellationToken);
        if (await place.TurnAsync(cancellationToken) is not { } entry)
            throw new InvalidOperationException($"There is a conversation '{turnContext.Activity.Conversation.Id}' of another channel already: conversations of different channels need different ids.");
        await RunAsync(await turns.OpenAsync(entry, cancellationToken), turnContext, next, cancellationToken);
    }

    private async Task RunAsync(Turn? turn, ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turn is null) return;
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

    // By whoever took it in; or there is nothing to record.
    private static bool IsRecorded(ITurnContext context) =>
        context.Activity.Type == ActivityTypes.Typing || IsContinuation(context.Activity) || context.TurnState.Get<LogEntry>() is not null;

    private async Task<Turn?> OpenAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        if (context.TurnState.Get<LogEntry>() is { } entry) return await turns.OpenAsync(entry, cancellationToken);
        if (activity.Type == ActivityTypes.Typing) typing.Send(new TypingSignal(activity.Conversation.Id, new Author(AuthorKind.User, activity.From.Id, activity.From.Name)));
        return await turns.OpenProactiveAsync(activity.Conversation.Id, cancellationToken);
    }

    // ContinueConversationAsync is the bot speaking by itself: nobody said anything that could be recorded.
    private static bool IsContinuation(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == "ContinueConversation";

    [LoggerMessage(Level = LogLevel.Information, Message = "A turn of conversation {ConversationId} ended at epoch {Epoch}: an agent took control during it")]
    private partial void LogFenced(string conversationId, long epoch);
}
