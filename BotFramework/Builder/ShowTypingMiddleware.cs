using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is typing while it thinks about a message for longer than the delay.</summary>
/// <remarks>The typing goes straight to the adapter: hooks do not see it, and it is no response.</remarks>
public class ShowTypingMiddleware : IMiddleware
{
    readonly TimeSpan delay;
    readonly TimeSpan period;
    readonly TimeProvider clock;

    /// <param name="delay">How long to wait before the first typing, in milliseconds.</param>
    /// <param name="period">How long to wait before the next, in milliseconds.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000) : this(delay, period, TimeProvider.System) { }

    internal ShowTypingMiddleware(int delay, int period, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        this.delay = TimeSpan.FromMilliseconds(delay);
        this.period = TimeSpan.FromMilliseconds(period);
        this.clock = clock;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeUntil(answered.Token, turnContext);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await answered.CancelAsync();
            // Typing is an ornament: that it could not be shown fails no turn.
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task TypeUntil(CancellationToken answered, ITurnContext turn)
    {
        await Task.Delay(delay, clock, answered);
        while (true)
        {
            var typing = new Activity { Type = ActivityTypes.Typing, RelatesTo = turn.Activity.RelatesTo }
                .ApplyConversationReference(turn.Activity.GetConversationReference());
            await turn.Adapter.SendActivitiesAsync(turn, [typing], answered);
            await Task.Delay(period, clock, answered);
        }
    }
}
