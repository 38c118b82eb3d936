using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Claims;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Middleware;

/// <summary>
/// The adapter for channels that deliver by reading the log. It sends nothing: when an activity arrives here, the gate has appended
/// it to the log and the log's readers have been notified. Each turn has its own service scope, which creates its bot and
/// middleware.
/// </summary>
public class LogAdapter : BotAdapter
{
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;

    public LogAdapter(HandoffMiddleware gate, IServiceScopeFactory scopes, TimeProvider time)
    {
        (this.scopes, this.time) = (scopes, time);
        Use(new KeepReasonToRunAgain());
        Use(gate);
    }

    /// <summary>Runs the bot on one log entry.</summary>
    public Task RunTurnAsync(LogEntry entry, CancellationToken cancellationToken) => RunTurnAsync(entry, turn: null, cancellationToken);

    /// <param name="entry">The entry.</param>
    /// <param name="turn">The turn, if it is open already.</param>
    /// <param name="cancellationToken">Ends the turn early; it runs again after the next start.</param>
    internal Task RunTurnAsync(LogEntry entry, Turn? turn, CancellationToken cancellationToken) => RunAsync(
        entry.NewActivity(),
        (context, services) =>
        {
            context.TurnState.Add(entry);
            if (turn is not null) context.TurnState.Add(turn);
            return (turn, cancellation) => services.GetRequiredService<IBot>().OnTurnAsync(turn, cancellation);
        },
        cancellationToken);

    /// <summary>Runs a proactive turn. While an agent has control, nothing runs and nothing is sent.</summary>
    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    public override Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueAsync(continuationActivity, callback, cancellationToken);

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var delay in activities.Where(activity => activity.Type == "delay"))
            await Task.Delay(
                TimeSpan.FromMilliseconds(Convert.ToDouble(delay.Value, CultureInfo.InvariantCulture)), time, cancellationToken);
        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse(activity.Id));

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private Task ContinueAsync(Activity continuation, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunAsync(continuation, (_, _) => callback, cancellationToken);

    // The gate and middleware added by Use run before the scope's middleware, which is resolved only after the gate has let the turn pass.
    private async Task RunAsync(
        Activity activity, Func<ITurnContext, IServiceProvider, BotCallbackHandler> bot, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var context = new TurnContext(this, activity);
        var callback = bot(context, scope.ServiceProvider);
        context.TurnState.Add(callback);
        var services = scope.ServiceProvider;
        await RunPipelineAsync(context, (turn, cancellation) => RunScopedAsync(services, turn, callback, cancellation), cancellationToken);
        context.TurnState.Get<ExceptionDispatchInfo>()?.Throw();
    }

    private static Task RunScopedAsync(
        IServiceProvider services, ITurnContext turn, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var middleware = new MiddlewareSet();
        foreach (var each in services.GetServices<IMiddleware>()) middleware.Use(each);
        return middleware.ReceiveActivityWithStatusAsync(turn, callback, cancellationToken);
    }

    // The pipeline takes every exception for the bot's and gives it to OnTurnError. These concern the turn as a whole: the bot and its
    // error handler are not at fault, and the turn's runner has to know of them.
    private sealed class KeepReasonToRunAgain : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            try
            {
                await next(cancellationToken);
            }
            catch (Exception exception) when (OutsideFailures.Includes(exception))
            {
                turnContext.TurnState.Add(ExceptionDispatchInfo.Capture(exception));
            }
        }
    }
}
