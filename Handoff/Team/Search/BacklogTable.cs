using LiveTakeover.Handoff.Store.Copying;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>The rows of <c>search_lines</c> that are not in the index yet: all up to one of them.</summary>
internal static class BacklogTable
{
    /// <summary>PostgreSQL indexes rows as they come in. In a SQLite file they are added in the background, as old lines are.</summary>
    public static readonly CopyRule CopyRule = new(["search_backlog", "search_waiting", "search_words"])
    {
        AfterCopyToSqlite =
            "DELETE FROM search_waiting; UPDATE search_backlog SET last_id = (SELECT COALESCE(MAX(id), 0) FROM search_lines)",
    };

    /// <returns>The number of the newest row that is not in the index yet; 0 if the index is complete.</returns>
    public static long Newest(StoreTransaction store) => store.QueryFirst<long>("SELECT last_id FROM search_backlog");

    /// <summary>Adds the newest rows that are not in the index yet.</summary>
    /// <returns>The number of the newest row that is left; 0 if the index is complete now.</returns>
    public static long Index(StoreTransaction store, int atMost)
    {
        // Another node waits here, and goes on where this one has come to.
        var last = store.QueryFirst<long>("UPDATE search_backlog SET last_id = last_id RETURNING last_id");
        var first = Math.Max(0, last - atMost);
        store.Execute(
            store.IsPostgres
                ? "UPDATE search_lines SET tokens = search_tokens_of(id, seq, words) WHERE id > @first AND id <= @last AND tokens IS NULL"
                : "INSERT INTO search_words (rowid, words) SELECT id, tokens FROM search_tokens WHERE id > @first AND id <= @last ORDER BY id",
            new { first, last });
        store.Execute("UPDATE search_backlog SET last_id = @first", new { first });
        return first;
    }
}
