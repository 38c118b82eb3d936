namespace LiveTakeover.Handoff;

/// <summary>The words that somebody looks for. All must be there; the last may be only begun.</summary>
internal sealed class Wanted
{
    /// <summary>More words narrow nothing down any further.</summary>
    public const int Most = 8;

    private Wanted(IReadOnlyList<WantedWord> words) => Words = words;

    public IReadOnlyList<WantedWord> Words { get; }

    /// <returns>Null if the text has no word: then nothing is asked.</returns>
    public static Wanted? Of(string? text)
    {
        var words = Word.In(text ?? "").Select(word => word.Plain).Take(Most).ToList();
        if (words.Count == 0) return null;
        var begun = words[^1];
        return new Wanted([.. words.SkipLast(1).Where(word => word != begun).Distinct(StringComparer.Ordinal).Select(word => new WantedWord(word, IsBegun: false)), new WantedWord(begun, IsBegun: true)]);
    }

    public bool Matches(Word word) => Words.Any(wanted => wanted.Matches(word.Plain));
}

internal readonly record struct WantedWord(string Plain, bool IsBegun)
{
    public bool Matches(string word) => IsBegun ? word.StartsWith(Plain, StringComparison.Ordinal) : word == Plain;
}
