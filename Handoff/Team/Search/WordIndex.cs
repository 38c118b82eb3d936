using System.Globalization;
using System.Text;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>
/// How a database finds rows of <c>search_lines</c> by words: FTS5 in SQLite, a GIN index in PostgreSQL. All differences between
/// the two are here. Words consist of letters and digits only, so they cannot contain query syntax.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Two to this power rows are one block. The migrations know the number as well.</summary>
    public const int BlockBits = 14;

    private static readonly WordIndex Sqlite = new()
    {
        Rows =
            """
            SELECT l.id, l.conversation_id FROM search_words w CROSS JOIN search_lines l ON l.id = w.rowid
            WHERE search_words MATCH @match AND w.rowid < @before ORDER BY w.rowid DESC LIMIT @most
            """,
        Contains = "instr(' ' || {0}.words || ' ', {1}) > 0",
        Quote = (word, isBegun) => isBegun ? $"\"{word}\"*" : $"\"{word}\"",
        Or = " OR ",
    };

    // "+ 0" keeps PostgreSQL from walking all rows in their order and looking into each for the word.
    private static readonly WordIndex Postgres = new()
    {
        Rows =
            """
            SELECT l.id, l.conversation_id FROM search_lines l
            WHERE l.tokens @@ CAST(@match AS tsquery) AND l.id + 0 < @before ORDER BY l.id + 0 DESC LIMIT @most
            """,
        Contains = "strpos(' ' || {0}.words || ' ', {1}) > 0",
        Quote = (word, isBegun) => isBegun ? $"'{word}':*" : $"'{word}'",
        Or = " | ",
    };

    /// <summary>
    /// The query for the rows that match <c>@match</c>, before <c>@before</c>, the newest first, at most <c>@most</c>.
    /// </summary>
    public required string Rows { get; init; }

    public required string Contains { private get; init; }
    public required Func<string, bool, string> Quote { private get; init; }
    public required string Or { private get; init; }

    public static WordIndex Of(StoreTransaction store) => store.IsPostgres ? Postgres : Sqlite;

    public static long BlockOf(long row) => row >> BlockBits;

    public static long StartOf(long block) => block << BlockBits;

    /// <summary>What <see cref="Rows"/> matches to find the word in these blocks.</summary>
    public string Match(SearchedWord word, SearchedRows rows, (long First, long Last) blocks)
    {
        var match = new StringBuilder();
        for (var block = blocks.Last; block >= blocks.First; block--)
        {
            if (match.Length > 0) match.Append(Or);
            match.Append(Quote($"{block.ToString("x6", CultureInfo.InvariantCulture)}{rows.Mark}{word.Plain}", word.IsBegun));
        }

        return match.ToString();
    }

    /// <summary>A condition that holds if the words of a row contain <see cref="SearchedWord.InRow"/>.</summary>
    public string Has(string alias, string parameter) => string.Format(CultureInfo.InvariantCulture, Contains, alias, parameter);
}

/// <summary>Which rows of <c>search_lines</c> a search is about.</summary>
/// <param name="Mark">Stands before their words in the index.</param>
/// <param name="Condition">Holds for these rows, of alias <c>n</c>.</param>
internal sealed record SearchedRows(string Mark, string Condition)
{
    /// <summary>What was said, people's names, and the messages of requests.</summary>
    public static readonly SearchedRows Conversation = new("", "(n.seq IS NULL OR n.seq > 0)");

    /// <summary>People's names and verified identities, and the messages of requests.</summary>
    public static readonly SearchedRows Person = new("~", "(n.seq IS NULL OR n.seq < 0)");
}
