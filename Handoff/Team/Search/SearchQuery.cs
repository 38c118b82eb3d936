namespace LiveTakeover.Handoff.Team.Search;

/// <summary>The words of a search. All must occur; the last may be a prefix. A text without a word finds nothing.</summary>
internal sealed class SearchQuery
{
    /// <summary>Further words are ignored: they hardly narrow the result.</summary>
    public const int Most = 8;

    private SearchQuery(IReadOnlyList<SearchedWord> words) => Words = words;

    public IReadOnlyList<SearchedWord> Words { get; }

    /// <returns>Null if nothing is asked.</returns>
    public static SearchQuery? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        // "C++" asks for all of it, not for its letter as well.
        var words = Word.In(text).GroupBy(word => word.Start).Select(same => same.Last().Plain).Take(Most).ToList();
        if (words.Count == 0) return new([]);
        var begun = words[^1];
        return new SearchQuery([.. words.SkipLast(1).Where(word => word != begun).Distinct(StringComparer.Ordinal)
            .Select(word => new SearchedWord(word, IsBegun: false)), new SearchedWord(begun, IsBegun: true)]);
    }

    public bool Matches(Word word) => Words.Any(wanted => wanted.Matches(word.Plain));
}

internal readonly record struct SearchedWord(string Plain, bool IsBegun)
{
    /// <summary>The word as it stands among a row's words, each of which has a space on both sides.</summary>
    public string InRow => IsBegun ? $" {Plain}" : $" {Plain} ";

    public bool Matches(string word) => IsBegun ? word.StartsWith(Plain, StringComparison.Ordinal) : word == Plain;
}
