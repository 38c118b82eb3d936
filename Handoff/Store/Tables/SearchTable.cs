namespace LiveTakeover.Handoff.Store;

/// <summary>The words of every conversation: a row for each line, for the person's name and for the messages of their requests.</summary>
internal static class SearchTable
{
    private const int MostWords = 5_000;

    public static void Add(StoreTransaction store, LogEntry entry) =>
        Add(store, entry.ConversationId, SearchableText.Of(entry.Author, entry.Activity), entry.Seq);

    /// <param name="store">The transaction of what is added.</param>
    /// <param name="conversationId">The conversation that is found by it.</param>
    /// <param name="text">A text of any kind; without a word it adds nothing.</param>
    /// <param name="seq">The line that says it, if one does.</param>
    public static void Add(StoreTransaction store, string conversationId, string? text, long? seq = null)
    {
        var words = string.Join(' ', Word.In(text ?? "").Select(word => word.Plain).Distinct(StringComparer.Ordinal).Take(MostWords));
        if (words.Length == 0) return;
        store.Execute("INSERT INTO search_lines (conversation_id, seq, words) VALUES (@conversationId, @seq, @words)", new { conversationId, seq, words });
    }

    /// <summary>Puts what was added since into SQLite's index; PostgreSQL's looks after itself.</summary>
    public static void IndexWaiting(StoreTransaction store)
    {
        var added = store.Execute("INSERT INTO search_words (rowid, words) SELECT id, words FROM search_lines WHERE id IN (SELECT id FROM search_waiting)");
        if (added > 0) store.Execute("DELETE FROM search_waiting");
    }

    public static void Forget(StoreTransaction store, string conversationId) =>
        store.Execute("DELETE FROM search_lines WHERE conversation_id = @conversationId", new { conversationId });

    /// <summary>
    /// A line of each conversation that shows the words: the newest that has all of them, else the newest that has one.
    /// </summary>
    public static IReadOnlyList<LogEntry> Hits(StoreTransaction store, Wanted wanted, IReadOnlyList<string> conversationIds)
    {
        var index = store.WordIndex;
        var where = new Conditions().AndAmong(conversationIds, "conversation_id").And("seq IS NOT NULL")
            .And(index.Holds("@any"), new { all = index.All(wanted), any = index.Any(wanted) });
        return LogTable.ReadNamed(
            store,
            $"SELECT conversation_id, COALESCE(MAX(CASE WHEN {index.Holds("@all")} THEN seq END), MAX(seq)) AS seq FROM search_lines {where} GROUP BY conversation_id",
            where.Values);
    }
}
