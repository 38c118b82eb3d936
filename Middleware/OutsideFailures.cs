using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Middleware;

/// <summary>
/// Lets what failed outside of the bot leave the adapter. An adapter gives every exception to its <see cref="BotAdapter.OnTurnError"/>
/// and then answers its channel that all went well. With an error status instead, the channel sends the activity again.
/// </summary>
internal sealed class OutsideFailures(Func<ITurnContext, Exception, Task> onBotError)
{
    private static readonly Lock Changing = new();

    /// <summary>True if it may succeed later: the turn has not ended, and runs again.</summary>
    public static bool Includes(Exception exception) => exception is StateConflictException or StoreUnavailableException;

    /// <summary>From now on, they are not given to the adapter's error handler.</summary>
    public static void LeaveAdapter(BotAdapter adapter)
    {
        if (IsDone(adapter)) return;
        lock (Changing)
            if (!IsDone(adapter)) adapter.OnTurnError = new OutsideFailures(adapter.OnTurnError).OnTurnErrorAsync;
    }

    private static bool IsDone(BotAdapter adapter) => adapter.OnTurnError is null or { Target: OutsideFailures };

    private Task OnTurnErrorAsync(ITurnContext turn, Exception failure) =>
        Includes(failure) ? Task.FromException(failure) : onBotError(turn, failure);
}
