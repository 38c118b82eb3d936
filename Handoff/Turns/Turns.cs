using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>Opens turns, lets them speak, and ends them.</summary>
public sealed class Turns(IDatabase database, TimeProvider time)
{
    /// <summary>
    /// Opens the turn that answers this entry, or null if the entry is not the bot's to answer: an agent has
    /// control, or has had it since the entry arrived, or the bot is paused, or the turn has ended already.
    /// </summary>
    public async Task<Turn?> OpenAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        var isMine = await database.ReadAsync(store => TurnTable.MayOpen(store, entry), cancellationToken);
        return isMine ? new Turn(entry.ConversationId, entry.Seq, entry.Epoch) : null;
    }

    /// <summary>Opens a turn that answers no entry (a proactive line), or null if the bot does not have control.</summary>
    public async Task<Turn?> OpenProactiveAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        var conversation = await FindAsync(conversationId, cancellationToken);
        var isMine = conversation is not null && conversation.BotMayAnswer(conversation.Control.Epoch);
        return isMine ? new Turn(conversationId, seq: null, conversation!.Control.Epoch) : null;
    }

    /// <summary>Appends the turn's next lines, all or none, and gives each activity its id.</summary>
    /// <exception cref="ControlMovedException">An agent has taken control since the turn began.</exception>
    public async Task SayAsync(Turn turn, IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default)
    {
        var drafts = activities.Select(activity => Draft(turn, activity)).ToList();
        var entries = await database.WriteAsync(store => drafts.ConvertAll(draft => Say(store, draft)), cancellationToken);
        foreach (var (activity, entry) in activities.Zip(entries)) activity.Id = entry.Activity.Id;
    }

    /// <summary>Ends the turn: its state and the fact that it is done become durable together.</summary>
    /// <exception cref="StateConflictException">Another conversation of the same person wrote that state first: run the turn again.</exception>
    public Task CloseAsync(Turn turn, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Close(store, turn), cancellationToken);

    /// <summary>Ends a turn of which nothing is kept, because control has moved on.</summary>
    public Task AbandonAsync(Turn turn, CancellationToken cancellationToken = default)
    {
        turn.Writes.Clear();
        turn.Timers.Clear();
        return CloseAsync(turn, cancellationToken);
    }

    /// <summary>The bot has nothing more to do with this entry and those before it.</summary>
    public Task SkipToAsync(LogEntry entry, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => EndTurn(store, entry.ConversationId, entry.Seq), cancellationToken);

    /// <summary>Lets this node run the conversation's turns until disposed, or returns null: another node runs them.</summary>
    public Task<IAsyncDisposable?> TryHoldAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.TryLockAsync($"turns of {conversationId}", cancellationToken);

    /// <summary>Conversations with entries that the bot has not dealt with.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(TurnTable.Waiting, cancellationToken);

    /// <summary>The entries after the last one that the bot has dealt with, some of them, if it is to deal with any.</summary>
    public Task<IReadOnlyList<LogEntry>> WaitingAsync(string conversationId, CancellationToken cancellationToken = default) => database.ReadAsync(
        store => TurnTable.Owed(store, conversationId) is { } after ? LogTable.ReadAfter(store, conversationId, after, ConversationLog.BatchSize) : [],
        cancellationToken);

    private static LogEntry Say(StoreTransaction store, LogDraft draft)
    {
        var entry = LogTable.Append(store, draft);
        if (!draft.IsForChannel) OutboxTable.Pass(store, entry);
        return entry;
    }

    private static bool Close(StoreTransaction store, Turn turn)
    {
        StateTable.Write(store, turn.Writes);
        foreach (var timer in turn.Timers) TimerTable.Set(store, turn.ConversationId, turn.Epoch, timer);
        if (turn.Seq is { } seq) EndTurn(store, turn.ConversationId, seq);
        return true;
    }

    private static int EndTurn(StoreTransaction store, string conversationId, long seq)
    {
        store.Wake(Topic.Turns, conversationId);
        return TurnTable.End(store, conversationId, seq);
    }

    private LogDraft Draft(Turn turn, Activity activity)
    {
        activity.Id = null;
        return new LogDraft(turn.ConversationId, time.GetUtcNow(), new Author(AuthorKind.Bot, activity.From?.Id ?? "", activity.From?.Name), activity)
        {
            Key = turn.NextLineKey(),
            Fence = new Fence.BotControl(turn.Epoch),
        };
    }

    private Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(store => ConversationTable.Find(store, id), cancellationToken);
}
