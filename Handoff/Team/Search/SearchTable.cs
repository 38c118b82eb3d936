using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>The searchable words of every conversation: one row per line, for the person's name, and per request message.</summary>
internal static class SearchTable
{
    private const int MostWords = 5_000;

    /// <param name="store">The transaction of the added text.</param>
    /// <param name="conversationId">The conversation that the text belongs to.</param>
    /// <param name="text">Any text. A text without words adds nothing.</param>
    /// <param name="seq">The sequence number of the text's line; null if it is not a line.</param>
    public static void Add(StoreTransaction store, string conversationId, string? text, long? seq = null)
    {
        var words = string.Join(' ', Word.In(text ?? "").Select(word => word.Plain).Distinct(StringComparer.Ordinal).Take(MostWords));
        if (words.Length == 0) return;
        store.Execute(
            "INSERT INTO search_lines (conversation_id, seq, words) VALUES (@conversationId, @seq, @words)",
            new { conversationId, seq, words });
    }

    /// <summary>Adds new rows to SQLite's index. PostgreSQL updates its own.</summary>
    public static void IndexWaiting(StoreTransaction store)
    {
        var added = store.Execute(
            "INSERT INTO search_words (rowid, words) SELECT id, words FROM search_lines WHERE id IN (SELECT id FROM search_waiting)");
        if (added > 0) store.Execute("DELETE FROM search_waiting");
    }

    public static void Forget(StoreTransaction store, string conversationId) =>
        store.Execute("DELETE FROM search_lines WHERE conversation_id = @conversationId", new { conversationId });

    /// <summary>
    /// One line per conversation that shows the searched words: the newest that contains all of them, otherwise the newest that
    /// contains any.
    /// </summary>
    public static IReadOnlyList<LogEntry> Hits(StoreTransaction store, SearchQuery wanted, IReadOnlyList<string> conversationIds)
    {
        var index = WordIndex.Of(store);
        var where = new Conditions().AndAmong(conversationIds, "conversation_id").And("seq IS NOT NULL")
            .And(index.Holds("@any"), new { all = index.All(wanted), any = index.Any(wanted) });
        return LogTable.ReadNamed(
            store,
            $"SELECT conversation_id, COALESCE(MAX(CASE WHEN {index.Holds("@all")} THEN seq END), MAX(seq)) AS seq FROM search_lines {where} GROUP BY conversation_id",
            where.Values);
    }
}
