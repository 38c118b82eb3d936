using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>
/// Turns that go on later. A timer becomes durable with the end of the turn that set it, and fires once, by an entry of the
/// log that the bot answers like any other: in its place among what the person says, also after a restart. If control has
/// moved since, it does not fire.
/// </summary>
public sealed class Timers(IDatabase database, TimeProvider time)
{
    /// <summary>The name of the event that a timer appends; its value is the timer's id. The person never sees it.</summary>
    public const string FiredEvent = "liveTakeover.timer";

    /// <summary>Sets a timer that counts from the end of this turn on.</summary>
    /// <returns>Its id, which nobody can guess.</returns>
    public string Set(Turn turn, TimeSpan after)
    {
        var timer = new SetTimer(Guid.NewGuid().ToString("N"), time.GetUtcNow() + after);
        turn.Timers.Add(timer);
        return timer.Id;
    }

    /// <summary>When the next timer of any conversation is due.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default) =>
        await database.ReadAsync(TimerTable.NextDue, cancellationToken) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    /// <summary>Fires every timer that is due now.</summary>
    /// <returns>The entries, in the order in which the timers were due.</returns>
    public Task<IReadOnlyList<LogEntry>> FireDueAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<LogEntry>>(
            store => [.. TimerTable.TakeDue(store, now.ToUnixTimeMilliseconds()).Select(timer => Fire(store, timer, now)).OfType<LogEntry>()], cancellationToken);
    }

    private static LogEntry? Fire(StoreTransaction store, TimerRow timer, DateTimeOffset now)
    {
        if (ConversationTable.Find(store, timer.ConversationId) is not { } conversation || !conversation.BotMayAnswer(timer.Epoch)) return null;
        var fired = conversation.LineFromBot(ActivityTypes.Event);
        (fired.From, fired.Recipient) = (fired.Recipient, fired.From);
        (fired.Name, fired.Value) = (FiredEvent, timer.Id);
        return LogTable.Append(store, new LogDraft(timer.ConversationId, now, new Author(AuthorKind.System, "timer", Name: null), fired)
        {
            Fence = new Fence.BotControl(timer.Epoch),
        });
    }
}
