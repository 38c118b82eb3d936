using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Between a channel and a bot: makes a turn of what comes in, and carries out what goes out.</summary>
public abstract class BotAdapter
{
    public const string BotIdentityKey = "BotIdentity";
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Takes what a turn throws. Without it the exception goes to whoever started the turn.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn for an activity that came in, and gives what its channel is owed in the same response, if anything.</summary>
    public virtual async Task<InvokeResponse?> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Set<IIdentity>(BotIdentityKey, claimsIdentity);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return turn.OwedResponse();
    }

    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(null, reference.GetContinuationActivity(), null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(null, continuationActivity, null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, reference.GetContinuationActivity(), null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception error) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, error);
        }
    }

    async Task ContinueAsync(ClaimsIdentity? identity, Activity continuation, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, continuation);
        turn.TurnState.Set<IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Set(OAuthScopeKey, audience);
        turn.TurnState.Set(callback);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }
}
