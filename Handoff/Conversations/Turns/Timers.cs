using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>
/// Timers that start a bot turn later. A timer is stored when the turn that set it ends. It fires once, as a log entry that the bot
/// answers like any other: in order with the person's messages, even after a restart. It does not fire if control has changed
/// since.
/// </summary>
public sealed class Timers(IDatabase database, TimeProvider time)
{
    /// <summary>Sets a timer, which is stored when the turn ends.</summary>
    /// <returns>The timer's id, which is unguessable.</returns>
    public string Set(Turn turn, TimeSpan after)
    {
        var timer = new SetTimer(Guid.NewGuid().ToString("N"), time.GetUtcNow() + after);
        turn.Timers.Add(timer);
        return timer.Id;
    }

    /// <summary>When the next timer of any conversation is due; null if there is none.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default) =>
        await database.ReadAsync(TimerTable.NextDue, cancellationToken) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    /// <summary>
    /// Whether the timer has yet to start a turn: it is not due, or it has fired and its turn comes after this one. False once its turn
    /// has ended, whatever came of it.
    /// </summary>
    public Task<bool> IsPendingAsync(Turn turn, string timer, CancellationToken cancellationToken = default) =>
        turn.OnStoreAsync(() => database.ReadAsync(store => IsPending(store, turn, timer), cancellationToken));

    /// <summary>Fires every timer that is due now.</summary>
    /// <returns>The entries of the fired timers, in order of their due times.</returns>
    public Task<IReadOnlyList<LogEntry>> FireDueAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<LogEntry>>(
            store =>
                [.. TimerTable.TakeDue(store, now.ToUnixTimeMilliseconds()).Select(timer => Fire(store, timer, now)).OfType<LogEntry>()],
                cancellationToken);
    }

    private static bool IsPending(StoreTransaction store, Turn turn, string timer) =>
        TimerTable.IsSet(store, timer)
        || (LogTable.Find(store, turn.ConversationId, Key(timer)) is { } fired
            && TurnTable.AwaitingBot(store, turn.ConversationId) is { } ended
            && fired.Seq > ended);

    private static LogEntry? Fire(StoreTransaction store, TimerRow timer, DateTimeOffset now)
    {
        if (ConversationTable.Find(store, timer.ConversationId) is not { } conversation || !conversation.BotMayAnswer(timer.Epoch))
            return null;
        var fired = conversation.LineFromBot(ActivityTypes.Event);
        (fired.From, fired.Recipient) = (fired.Recipient, fired.From);
        (fired.Name, fired.Value) = (InternalLine.TimerFired, timer.Id);
        return LogTable.Append(store, new LogDraft(timer.ConversationId, now, new Author(AuthorKind.System, "timer", Name: null), fired)
        {
            Key = Key(timer.Id),
            Fence = new Fence.BotControl(timer.Epoch),
        });
    }

    private static string Key(string timer) => $"timer:{timer}";
}
