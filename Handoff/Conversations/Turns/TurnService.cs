using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>Opens turns, appends their lines, and ends them.</summary>
public sealed class TurnService(IDatabase database, TimeProvider time)
{
    /// <summary>
    /// Opens the turn that answers this entry. Returns null if the bot must not answer it: an agent has control or has had it since
    /// the entry arrived, the bot is paused, or the turn has already ended.
    /// </summary>
    public async Task<Turn?> OpenAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        var isMine = await database.ReadAsync(store => TurnTable.MayOpen(store, entry), cancellationToken);
        return isMine ? TurnOf(entry) : null;
    }

    /// <summary>Opens a proactive turn, which answers no entry. Returns null if the bot does not have control.</summary>
    public async Task<Turn?> OpenProactiveAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        var conversation = await FindAsync(conversationId, cancellationToken);
        var isMine = conversation is not null && conversation.BotMayAnswer(conversation.Control.Epoch);
        return isMine ? new Turn(conversationId, seq: null, conversation!.Control.Epoch) : null;
    }

    /// <summary>Appends the turn's next lines, all or none, and sets each activity's id.</summary>
    /// <exception cref="ControlLostException">An agent took control since the turn began.</exception>
    /// <exception cref="StoreUnavailableException">The turn has to run again.</exception>
    public async Task SayAsync(Turn turn, IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default)
    {
        var drafts = activities.Select(activity => Draft(turn, activity)).ToList();
        var entries = await turn.OnStoreAsync(
            () => database.WriteAsync(store => drafts.ConvertAll(draft => Say(store, draft)), cancellationToken));
        foreach (var (activity, entry) in activities.Zip(entries)) activity.Id = entry.ActivityId;
    }

    /// <summary>Ends the turn: its state and its end become durable together.</summary>
    /// <exception cref="StateConflictException">Another conversation of the same person wrote the same state first: run the turn
    /// again.</exception>
    public async Task CloseAsync(Turn turn, CancellationToken cancellationToken = default) =>
        turn.EndedLast = await turn.OnStoreAsync(() => database.WriteAsync(store => Close(store, turn), cancellationToken));

    /// <summary>Ends a turn that lost control. Its state and timers are dropped.</summary>
    public Task AbandonAsync(Turn turn, CancellationToken cancellationToken = default)
    {
        turn.Forget();
        return CloseAsync(turn, cancellationToken);
    }

    /// <summary>Records that the bot needs no more turns for this entry and those before it.</summary>
    public Task SkipToAsync(LogEntry entry, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => EndTurn(store, entry.ConversationId, entry.Seq), cancellationToken);

    /// <summary>Conversations with entries that await a bot turn.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(TurnTable.Waiting, cancellationToken);

    /// <summary>Some of the entries after the last ended turn; null if no entry awaits a bot turn.</summary>
    public Task<WaitingEntries?> WaitingAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => Waiting(store, conversationId), cancellationToken);

    /// <summary>The entry that this line's turn answered; null if the line came from no such turn.</summary>
    public Task<LogEntry?> AnsweredByAsync(string conversationId, long seq, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
        store => Turn.EntryOf(LogTable.Key(store, conversationId, seq)) is { } asked
            ? LogTable.ReadAfter(store, conversationId, asked - 1, limit: 1).SingleOrDefault()
            : null,
        cancellationToken);

    private static WaitingEntries? Waiting(StoreTransaction store, string conversationId)
    {
        if (TurnTable.AwaitingBot(store, conversationId) is not { } ended) return null;
        var entries = LogTable.ReadAfter(store, conversationId, ended, ConversationLog.BatchSize);
        var first = entries.FirstOrDefault(entry => entry.IsForBot);
        return new(entries, first is not null && TurnTable.MayOpen(store, first) ? TurnOf(first) : null);
    }

    private static Turn TurnOf(LogEntry entry) => new(entry.ConversationId, entry.Seq, entry.Epoch);

    private static LogEntry Say(StoreTransaction store, LogDraft draft)
    {
        var entry = LogTable.Append(store, draft);
        if (!draft.IsForChannel) OutboxTable.Pass(store, entry);
        return entry;
    }

    private static bool Close(StoreTransaction store, Turn turn)
    {
        var end = turn.Seq is { } seq ? EndTurn(store, turn.ConversationId, seq) : TurnEnd.Last;
        // Another node has run this turn to its end: its state is kept, and not written again on top of itself.
        if (end == TurnEnd.Before) return false;
        StateTable.Write(store, turn.Writes);
        foreach (var timer in turn.Timers) TimerTable.Set(store, turn.ConversationId, turn.Epoch, timer);
        return turn.Seq is not null && end == TurnEnd.Last;
    }

    private static TurnEnd EndTurn(StoreTransaction store, string conversationId, long seq)
    {
        store.Notify(Topics.Turns, conversationId);
        return TurnTable.End(store, conversationId, seq);
    }

    private LogDraft Draft(Turn turn, Activity activity)
    {
        activity.Id = null;
        return new LogDraft(
            turn.ConversationId, time.GetUtcNow(), new Author(AuthorKind.Bot, activity.From?.Id ?? "", activity.From?.Name), activity)
        {
            Key = turn.NextLineKey(),
            Fence = new Fence.BotControl(turn.Epoch, turn.Seq),
        };
    }

    private Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(store => ConversationTable.Find(store, id), cancellationToken);
}

/// <summary>Entries that await bot turns, in order.</summary>
/// <param name="Entries">The entries, with those between them that are not for the bot.</param>
/// <param name="First">The turn of the first entry for the bot; null if the bot must not answer it.</param>
public sealed record WaitingEntries(IReadOnlyList<LogEntry> Entries, Turn? First);
