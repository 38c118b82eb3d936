using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>
/// Timers that start a bot turn later. A timer is stored when the turn that set it ends. It fires once, as a log entry that the bot
/// answers like any other: in order with the person's messages, even after a restart. It does not fire if control has changed
/// since.
/// </summary>
public sealed class Timers(IDatabase database, IConversationOwners owners, TimeProvider time)
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

    /// <summary>Fires every timer that is due now. Each is fired by the owner of its conversation.</summary>
    /// <returns>The entries of the fired timers, one conversation after another, in order of their due times.</returns>
    public async Task<IReadOnlyList<LogEntry>> FireDueAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var fired = new List<LogEntry>();
        var due = await database.ReadAsync(store => TimerTable.WithDue(store, now.ToUnixTimeMilliseconds()), cancellationToken);
        foreach (var id in due) fired.AddRange(await owners.DoAsync(id, new Due(id, now), cancellationToken));
        return fired;
    }

    private Task<IReadOnlyList<LogEntry>> FireAsync(Due due, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<LogEntry>>(
        store =>
        [
            .. TimerTable.TakeDue(store, due.ConversationId, due.At.ToUnixTimeMilliseconds())
                .Select(timer => Fire(store, timer, due.At)).OfType<LogEntry>(),
        ],
        cancellationToken);

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
        try
        {
            return LogTable.Append(store, new LogDraft(timer.ConversationId, now, new Author(AuthorKind.System, "timer", Name: null), fired)
            {
                Key = Key(timer.Id),
                Fence = new Fence.BotControl(timer.Epoch),
            });
        }
        catch (ControlLostException)
        {
            // An agent has taken control since this transaction looked. The timer goes with its epoch.
            return null;
        }
    }

    private static string Key(string timer) => $"timer:{timer}";

    private sealed record Due(string ConversationId, DateTimeOffset At) : IOwnedWork<Timers, IReadOnlyList<LogEntry>>
    {
        public Task<IReadOnlyList<LogEntry>> DoAsync(Timers service, CancellationToken cancellationToken) =>
            service.FireAsync(this, cancellationToken);
    }
}
