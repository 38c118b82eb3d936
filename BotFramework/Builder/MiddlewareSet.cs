using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order it was added: the first sees a turn first and its end last.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    readonly List<IMiddleware> all = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        all.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await Run(turnContext, null, 0, cancellationToken);
        await next(cancellationToken);
    }

    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        Run(turnContext, callback, 0, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    Task Run(ITurnContext turnContext, BotCallbackHandler? callback, int index, CancellationToken cancellationToken) =>
        index == all.Count
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : Pass(turnContext, callback, index, cancellationToken);

    // Apart from Run, so that a turn without middleware makes no closure.
    Task Pass(ITurnContext turnContext, BotCallbackHandler? callback, int index, CancellationToken cancellationToken) =>
        all[index].OnTurnAsync(turnContext, token => Run(turnContext, callback, index + 1, token), cancellationToken);
}
