using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>Opens turns, appends their lines, and ends them.</summary>
public sealed class TurnService(IDatabase database, WarmConversations warm, TimeProvider time)
{
    /// <summary>
    /// Opens the turn that answers this entry. Returns null if the bot must not answer it: an agent has control or has had it since
    /// the entry arrived, the bot is paused, or the turn has already ended.
    /// </summary>
    public async Task<Turn?> OpenAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        var known = warm.Find(entry.ConversationId) ?? await FindAsync(entry.ConversationId, cancellationToken);
        return known is not null && MayOpen(known, entry) ? TurnOf(entry) : null;
    }

    /// <summary>Opens a proactive turn, which answers no entry. Returns null if the bot does not have control.</summary>
    public async Task<Turn?> OpenProactiveAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        var conversation = await FindAsync(conversationId, cancellationToken);
        var isMine = conversation is not null && conversation.BotMayAnswer(conversation.Control.Epoch);
        return isMine ? NewTurn(conversationId, seq: null, conversation!.Control.Epoch) : null;
    }

    /// <summary>Appends the turn's next lines, all or none, and sets each activity's id.</summary>
    /// <exception cref="ControlLostException">An agent took control since the turn began.</exception>
    /// <exception cref="StoreUnavailableException">The turn has to run again.</exception>
    public Task SayAsync(Turn turn, IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default)
    {
        turn.Lines.Add(activities, time.GetUtcNow());
        return turn.Lines.ShowAsync(cancellationToken);
    }

    /// <summary>
    /// Same, but the lines may be appended later: with what the turn says next, or when it ends. It is for adapters that send nothing
    /// themselves.
    /// </summary>
    /// <exception cref="ControlLostException">An agent took control since the turn began.</exception>
    public Task SaySoonAsync(Turn turn, IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default)
    {
        turn.Lines.Add(activities, time.GetUtcNow());
        return activities.Any(line => line.Type == ActivityTypes.Typing) ? turn.Lines.ShowAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Ends the turn: what it said, its state and its end become durable together.</summary>
    /// <exception cref="ControlLostException">An agent took control, and the turn has lines that were not appended before.</exception>
    /// <exception cref="StateConflictException">Another conversation of the same person wrote the same state first: run the turn
    /// again.</exception>
    public async Task CloseAsync(Turn turn, CancellationToken cancellationToken = default)
    {
        try
        {
            turn.EndedLast = await turn.Lines.WriteAsync(store => Close(store, turn), cancellationToken);
        }
        catch (StateConflictException)
        {
            warm.Forget(turn.ConversationId);
            throw;
        }
    }

    /// <summary>Ends a turn that lost control. Its state, its timers, and lines that were not appended are dropped.</summary>
    public Task AbandonAsync(Turn turn, CancellationToken cancellationToken = default)
    {
        turn.Forget();
        turn.Lines.Drop();
        return CloseAsync(turn, cancellationToken);
    }

    /// <summary>Records that the bot needs no more turns for this entry and those before it.</summary>
    public Task SkipToAsync(LogEntry entry, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => EndTurn(store, entry.ConversationId, entry.Seq), cancellationToken);

    /// <summary>Conversations with entries that await a bot turn.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(TurnTable.Waiting, cancellationToken);

    /// <summary>Some of the entries after the last ended turn; null if no entry awaits a bot turn.</summary>
    public async Task<WaitingEntries?> WaitingAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        if (warm.AfterTurns(conversationId, ConversationLog.BatchSize) is var (known, entries)) return Waiting(known, entries);
        var before = warm.ChangesOf(conversationId);
        var (read, waiting) = await database.ReadAsync(store => ReadWaiting(store, conversationId), cancellationToken);
        if (read is null) return null;
        warm.Keep(read, before);
        return Waiting(read, waiting);
    }

    /// <summary>The entry that this line's turn answered; null if the line came from no such turn.</summary>
    public Task<LogEntry?> AnsweredByAsync(string conversationId, long seq, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
        store => Turn.EntryOf(LogTable.Key(store, conversationId, seq)) is { } asked
            ? LogTable.ReadAfter(store, conversationId, asked - 1, limit: 1).SingleOrDefault()
            : null,
        cancellationToken);

    private static (Conversation? Known, IReadOnlyList<LogEntry> Entries) ReadWaiting(StoreTransaction store, string conversationId)
    {
        var known = ConversationTable.Find(store, conversationId);
        return known is null || known.TurnSeq >= known.LastInboundSeq
            ? (known, [])
            : (known, LogTable.ReadAfter(store, conversationId, known.TurnSeq, ConversationLog.BatchSize));
    }

    private WaitingEntries? Waiting(Conversation known, IReadOnlyList<LogEntry> entries)
    {
        if (known.TurnSeq >= known.LastInboundSeq) return null;
        var first = entries.FirstOrDefault(entry => entry.IsForBot);
        return new(entries, first is not null && MayOpen(known, first) ? TurnOf(first) : null);
    }

    private static bool MayOpen(Conversation known, LogEntry entry) => known.TurnSeq < entry.Seq && known.BotMayAnswer(entry.Epoch);

    private Turn TurnOf(LogEntry entry) => NewTurn(entry.ConversationId, entry.Seq, entry.Epoch);

    private Turn NewTurn(string conversationId, long? seq, long epoch) => new(conversationId, seq, epoch, database, warm, time);

    private static bool Close(StoreTransaction store, Turn turn)
    {
        var end = turn.Seq is { } seq ? EndTurn(store, turn.ConversationId, seq) : TurnEnd.Last;
        // Another node has run this turn to its end: its state is kept, and not written again on top of itself.
        if (end == TurnEnd.Before) return false;
        StateTable.Write(store, turn.Writes);
        foreach (var timer in turn.Timers) TimerTable.Set(store, turn.ConversationId, turn.Epoch, timer);
        foreach (var write in turn.AtItsEnd) write(store);
        return turn.Seq is not null && end == TurnEnd.Last;
    }

    private static TurnEnd EndTurn(StoreTransaction store, string conversationId, long seq)
    {
        store.Notify(Topics.Turns, conversationId);
        return TurnTable.End(store, conversationId, seq);
    }

    private Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(store => ConversationTable.Find(store, id), cancellationToken);
}

/// <summary>Entries that await bot turns, in order.</summary>
/// <param name="Entries">The entries, with those between them that are not for the bot.</param>
/// <param name="First">The turn of the first entry for the bot; null if the bot must not answer it.</param>
public sealed record WaitingEntries(IReadOnlyList<LogEntry> Entries, Turn? First);
