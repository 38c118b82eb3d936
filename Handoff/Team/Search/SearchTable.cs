using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>
/// The searchable words of every conversation: one row per line, for the person's name, for their verified identity, and per
/// request message. Rows are numbered in the order of time.
/// </summary>
internal static class SearchTable
{
    private const int MostWords = 5_000;

    // Lines are numbered from 1.
    private const long Identity = -1;

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

    /// <summary>Replaces what a site says of the person in this conversation. Only a search for people finds it.</summary>
    public static void SetIdentity(StoreTransaction store, string conversationId, string text)
    {
        store.Execute(
            "DELETE FROM search_lines WHERE conversation_id = @conversationId AND seq = @Identity", new { conversationId, Identity });
        Add(store, conversationId, text, Identity);
    }

    /// <summary>Adds new rows to SQLite's index. PostgreSQL updates its own.</summary>
    public static void IndexWaiting(StoreTransaction store)
    {
        var added = store.Execute(
            """
            INSERT INTO search_words (rowid, words)
            SELECT t.id, t.tokens FROM search_waiting s CROSS JOIN search_tokens t ON t.id = s.id ORDER BY s.id
            """);
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
        var where = new Conditions().AndAmong(conversationIds, "c.id").AddWords(wanted);
        var has = wanted.Words.Select((_, place) => index.Has("n", $"@word{place}")).ToList();
        return LogTable.ReadNamed(
            store,
            $"""
            SELECT c.id AS conversation_id, COALESCE({Newest(string.Join(" AND ", has))}, {Newest(string.Join(" OR ", has))}) AS seq
            FROM conversations c {where}
            """,
            where.Values);
    }

    private static string Newest(string condition) =>
        $"(SELECT n.seq FROM search_lines n WHERE n.conversation_id = c.id AND n.seq > 0 AND ({condition}) ORDER BY n.seq DESC LIMIT 1)";
}
