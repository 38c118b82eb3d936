using System.Collections.Frozen;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>A phrase that means yes, no, or neither ("I don't know").</summary>
internal readonly record struct Phrase(string[] Words, bool? Means);

/// <summary>A language's words for yes and no. Phrases take precedence over the words in them.</summary>
internal sealed class YesNoWords
{
    private readonly FrozenDictionary<string, Phrase[]> phrases;

    /// <param name="yes">Words, separated by blanks.</param>
    /// <param name="no">Words, separated by blanks.</param>
    /// <param name="not">Words that negate a yes.</param>
    /// <param name="alone">Words that mean yes or no only when nothing else is said: those for yes, a slash, those for no.</param>
    /// <param name="yesPhrases">Phrases, separated by commas.</param>
    /// <param name="noPhrases">Phrases, separated by commas.</param>
    /// <param name="unsure">Phrases that mean neither, although they contain a word that does.</param>
    public YesNoWords(string yes, string no, string not, string alone, string yesPhrases, string noPhrases, string unsure)
    {
        (Yes, No, Not) = (Set(yes), Set(no), Set(not));
        var single = alone.Split('/');
        Alone = Split(single[0]).Select(word => (word, true)).Concat(Split(single[1]).Select(word => (word, false)))
            .ToFrozenDictionary(w => w.word, w => w.Item2, StringComparer.Ordinal);
        phrases = Phrases(yesPhrases, true).Concat(Phrases(noPhrases, false)).Concat(Phrases(unsure, null))
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    public FrozenSet<string> Yes { get; }
    public FrozenSet<string> No { get; }
    public FrozenSet<string> Not { get; }
    public FrozenDictionary<string, bool> Alone { get; }

    /// <summary>Null if the language is not supported.</summary>
    public static YesNoWords? Of(string? locale) => YesNoLanguages.All.GetValueOrDefault(Cultures.LanguageOf(locale));

    /// <summary>The longest phrase that starts here.</summary>
    public Phrase? PhraseAt(List<string> words, int at)
    {
        foreach (var phrase in phrases.GetValueOrDefault(words[at], []))
            if (words.Skip(at).Take(phrase.Words.Length).SequenceEqual(phrase.Words, StringComparer.Ordinal)) return phrase;
        return null;
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<Phrase> Phrases(string phrases, bool? means) =>
        phrases.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Split(phrase), means));
}
