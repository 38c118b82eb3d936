using System.Data.Common;
using Npgsql;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// How a database finds the rows of <c>search_lines</c> that hold words: SQLite by FTS5, PostgreSQL by a GIN index. It is all
/// that differs between the two. Words are letters and digits only, so that nothing in them means anything in a question.
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
    public required Func<WantedWord, string> Quote { private get; init; }
    public required string And { private get; init; }
    public required string Or { private get; init; }

    public static WordIndex Of(DbConnection connection) => connection is NpgsqlConnection ? Postgres : Sqlite;

    /// <summary>Holds for a row of <c>search_lines</c> that has what the parameter asks for.</summary>
    public string Holds(string parameter) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Condition, parameter);

    public string One(WantedWord word) => Quote(word);

    public string All(Wanted wanted) => string.Join(And, wanted.Words.Select(Quote));

    public string Any(Wanted wanted) => string.Join(Or, wanted.Words.Select(Quote));
}
