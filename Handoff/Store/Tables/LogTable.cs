using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Store;

internal static class LogTable
{
    private const string Columns = "log.conversation_id, log.seq, at, author_kind, author_id, author_name, epoch, activity";

    public static IReadOnlyList<LogEntry> ReadAfter(StoreTransaction store, string conversationId, long after, int limit) =>
        [.. store.Query<Row>(
            $"SELECT {Columns} FROM log WHERE conversation_id = @conversationId AND seq > @after ORDER BY seq LIMIT @limit",
            new { conversationId, after, limit }).Select(row => row.ToEntry())];

    /// <summary>Entries of all conversations, one conversation after the other.</summary>
    public static IReadOnlyList<LogEntry> ReadAll(StoreTransaction store, (string ConversationId, long Seq) after, int limit) =>
        [.. store.Query<Row>(
            $"SELECT {Columns} FROM log WHERE (conversation_id, seq) > (@ConversationId, @Seq) ORDER BY conversation_id, seq LIMIT @limit",
            new { after.ConversationId, after.Seq, limit }).Select(row => row.ToEntry())];

    /// <summary>The entries that a query names by <c>conversation_id</c> and <c>seq</c>.</summary>
    public static IReadOnlyList<LogEntry> ReadNamed(StoreTransaction store, string query, object parameters) =>
        [.. store.Query<Row>(
            $"SELECT {Columns} FROM log JOIN ({query}) named ON named.conversation_id = log.conversation_id AND named.seq = log.seq",
            parameters).Select(row => row.ToEntry())];

    public static LogEntry? Find(StoreTransaction store, string conversationId, string key) =>
        store.QueryFirst<Row>(
            $"SELECT {Columns} FROM log WHERE conversation_id = @conversationId AND entry_key = @key",
            new { conversationId, key })?.ToEntry();

    public static string? Key(StoreTransaction store, string conversationId, long seq) => store.QueryFirst<string>(
        "SELECT entry_key FROM log WHERE conversation_id = @conversationId AND seq = @seq", new { conversationId, seq });

    /// <summary>
    /// Appends a line, or returns the entry that was appended under the same key before. A line whose fence
    /// no longer holds is refused here, in the transaction that would have appended it.
    /// </summary>
    /// <exception cref="ControlMovedException">The line's fence does not hold.</exception>
    public static LogEntry Append(StoreTransaction store, LogDraft draft)
    {
        if (draft.Key is { } key && Find(store, draft.ConversationId, key) is { } earlier) return earlier;
        var place = ConversationTable.NextPlace(store, draft) ?? throw Refused(draft);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(place.LastAt);
        draft.Activity.Id ??= $"{draft.ConversationId}|{place.LastSeq:0000000}";
        draft.Activity.Timestamp = at;
        var entry = new LogEntry(draft.ConversationId, place.LastSeq, at, draft.Author, place.Epoch, draft.Activity);
        Insert(store, entry, draft.Key);
        SearchTable.Add(store, entry);
        store.Wake(Topic.Log, draft.ConversationId);
        if (draft.IsForBot) store.Wake(Topic.Inbound, draft.ConversationId);
        if (draft.IsForChannel) store.Wake(Topic.Outbound, draft.ConversationId);
        store.Count(Instruments.Lines, Instruments.Tag("author", draft.Author.Kind));
        return entry;
    }

    /// <summary>Puts another activity in the line's place; nobody is woken, for its place is what readers go by.</summary>
    public static void Replace(StoreTransaction store, LogEntry entry, Activity activity) => store.Execute(
        "UPDATE log SET activity = @activity, author_name = NULL WHERE conversation_id = @ConversationId AND seq = @Seq",
        new { entry.ConversationId, entry.Seq, activity = ActivityJson.Serialize(activity) });

    private static ControlMovedException Refused(LogDraft draft)
    {
        Instruments.RefusedLines.Add(1, Instruments.Tag("author", draft.Author.Kind));
        return new ControlMovedException(draft.ConversationId);
    }

    private static void Insert(StoreTransaction store, LogEntry entry, string? key) => store.Execute(
        """
        INSERT INTO log (conversation_id, seq, at, author_kind, author_id, author_name, epoch, activity, entry_key)
        VALUES (@ConversationId, @Seq, @at, @kind, @authorId, @authorName, @Epoch, @activity, @key)
        """,
        new
        {
            entry.ConversationId,
            entry.Seq,
            at = entry.At.ToUnixTimeMilliseconds(),
            kind = (int)entry.Author.Kind,
            authorId = entry.Author.Id,
            authorName = entry.Author.Name,
            entry.Epoch,
            activity = ActivityJson.Serialize(entry.Activity),
            key,
        });

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public long Seq { get; init; }
        public long At { get; init; }
        public int AuthorKind { get; init; }
        public required string AuthorId { get; init; }
        public string? AuthorName { get; init; }
        public long Epoch { get; init; }
        public required string Activity { get; init; }

        public LogEntry ToEntry() => new(
            ConversationId,
            Seq,
            DateTimeOffset.FromUnixTimeMilliseconds(At),
            new Author((AuthorKind)AuthorKind, AuthorId, AuthorName),
            Epoch,
            ActivityJson.Deserialize(Activity));
    }
}
