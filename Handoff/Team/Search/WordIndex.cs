namespace LiveTakeover.Handoff.Team.Search;

/// <summary>
/// How a database finds rows of <c>search_lines</c> by words: FTS5 in SQLite, a GIN index in PostgreSQL. All differences between
/// the two are here. Words consist of letters and digits only, so they cannot contain query syntax.
/// </summary>
internal sealed class WordIndex
{
    private static readonly WordIndex Sqlite = new()
    {
        Condition = "search_lines.id IN (SELECT rowid FROM search_words WHERE search_words MATCH {0})",
        Quote = word => word.IsBegun ? $"\"{word.Plain}\"*" : $"\"{word.Plain}\"",
        And = " AND ",
        Or = " OR ",
    };

    private static readonly WordIndex Postgres = new()
    {
        Condition = "array_to_tsvector(string_to_array(search_lines.words, ' ')) @@ CAST({0} AS tsquery)",
        Quote = word => word.IsBegun ? $"'{word.Plain}':*" : $"'{word.Plain}'",
        And = " & ",
        Or = " | ",
    };

    public required string Condition { private get; init; }
    public required Func<SearchedWord, string> Quote { private get; init; }
    public required string And { private get; init; }
    public required string Or { private get; init; }

    public static WordIndex Of(StoreTransaction store) => store.IsPostgres ? Postgres : Sqlite;

    /// <summary>A condition that holds for rows of <c>search_lines</c> that match the parameter's query.</summary>
    public string Holds(string parameter) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Condition, parameter);

    public string One(SearchedWord word) => Quote(word);

    public string All(SearchQuery wanted) => string.Join(And, wanted.Words.Select(Quote));

    public string Any(SearchQuery wanted) => string.Join(Or, wanted.Words.Select(Quote));
}
