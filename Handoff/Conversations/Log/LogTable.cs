using System.Text;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Log;

internal static class LogTable
{
    private const string Columns = "log.conversation_id, log.seq, at, author_kind, author_id, author_name, epoch, activity";

    // The last entry of a page is the one that fills it. Sizes are read first, which costs no read of the lines themselves.
    private const string LastOfPage =
        """
        SELECT MAX(seq) FROM (
            SELECT seq, SUM(size) OVER (ORDER BY seq) - size AS before FROM (
                SELECT seq, octet_length(activity) AS size FROM log
                WHERE conversation_id = @conversationId AND seq > @after ORDER BY seq LIMIT @limit) sizes) sums
        WHERE before < @bytes
        """;

    /// <summary>
    /// Entries in order, at most <paramref name="limit"/>, until they fill <see cref="ConversationLog.PageBytes"/>. The one that
    /// fills them is in the page, so a page is never empty while there are entries.
    /// </summary>
    public static IReadOnlyList<LogEntry> ReadAfter(StoreTransaction store, string conversationId, long after, int limit) =>
        [.. store.Query<Row>(
            $"SELECT {Columns} FROM log WHERE conversation_id = @conversationId AND seq > @after AND seq <= ({LastOfPage}) ORDER BY seq",
            new { conversationId, after, limit, bytes = ConversationLog.PageBytes }).Select(row => row.ToEntry())];

    /// <summary>Entries of all conversations, one conversation after another.</summary>
    public static IReadOnlyList<LogEntry> ReadAll(StoreTransaction store, (string ConversationId, long Seq) after, int limit) =>
        [.. store.Query<Row>(
            $"SELECT {Columns} FROM log WHERE (conversation_id, seq) > (@ConversationId, @Seq) ORDER BY conversation_id, seq LIMIT @limit",
            new { after.ConversationId, after.Seq, limit }).Select(row => row.ToEntry())];

    /// <summary>The entries selected by a query that returns <c>conversation_id</c> and <c>seq</c>.</summary>
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
    /// Appends a line, or returns the earlier entry with the same key. A line whose fence does not hold is refused here, in the
    /// transaction that would have appended it.
    /// </summary>
    /// <exception cref="ControlLostException">The line's fence does not hold.</exception>
    /// <exception cref="ConversationErasedException">A received line came after the person had erased the conversation.</exception>
    public static LogEntry Append(StoreTransaction store, LogDraft draft)
    {
        if (draft.Key is { } key && Find(store, draft.ConversationId, key) is { } earlier) return earlier;
        var place = ConversationTable.NextPlace(store, draft) ?? throw Refused(draft);
        var (entry, json) = Placed(draft, place);
        Insert(store, entry, json, draft.Key);
        store.Publish(new LineAppended(entry, draft.Activity));
        store.Publish(new LinePlaced(entry, place.LastInboundSeq));
        if (draft.IsSaidByPerson && place.RepliedRequest is { } asked) store.Publish(new ReplyReceived(asked, entry));
        // This transaction may be undone, and the draft appended again at another place.
        if (draft.Json is null) draft.Activity.Id = draft.GivenId;
        store.Notify(Topics.Log, draft.ConversationId);
        if (place.MetHuman != 0) store.Notify(Topics.AttendedLines, draft.ConversationId);
        if (draft.IsForBot) store.Notify(Topics.Inbound, draft.ConversationId);
        if (draft.IsForChannel) store.Notify(Topics.Outbound, draft.ConversationId);
        store.Count(Instruments.Lines, Instruments.Tag("author", draft.Author.Kind));
        return entry;
    }

    /// <summary>
    /// Replaces a line's activity. Readers are not notified, because they follow sequence numbers and this one does not change.
    /// </summary>
    public static void Replace(StoreTransaction store, LogEntry entry, Activity activity)
    {
        store.Publish(new ConversationForgotten(entry.ConversationId));
        store.Execute(
            "UPDATE log SET activity = @activity, author_name = NULL WHERE conversation_id = @ConversationId AND seq = @Seq",
            new { entry.ConversationId, entry.Seq, activity = ActivityJson.Serialize(activity) });
    }

    private static (LogEntry Entry, string Json) Placed(LogDraft draft, ConversationTable.LogPosition place)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(place.LastAt);
        var isWritten = draft.Json is not null && draft.Activity.Timestamp == at;
        draft.Activity.Id ??= $"{draft.ConversationId}|{place.LastSeq:0000000}";
        draft.Activity.Timestamp = at;
        var json = isWritten ? draft.Json! : ActivityJson.Serialize(draft.Activity);
        var entry = new LogEntry(draft.ConversationId, place.LastSeq, at, draft.Author, place.Epoch, Encoding.UTF8.GetBytes(json));
        return (draft.Json is null ? entry : entry.With(draft.Activity), json);
    }

    private static Exception Refused(LogDraft draft) => draft.Fence is Fence.NotErased
        ? new ConversationErasedException(draft.ConversationId)
        : new ControlLostException(draft.ConversationId);

    private static void Insert(StoreTransaction store, LogEntry entry, string activity, string? key) => store.Execute(
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
            activity,
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
            Encoding.UTF8.GetBytes(Activity));
    }
}
