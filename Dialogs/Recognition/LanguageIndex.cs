using System.Runtime.InteropServices;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>
/// All example phrases and keywords as one language reads them. Stories may be written in several languages, and a message may be in
/// any, so each phrase stands in the index of every language.
/// </summary>
internal sealed class LanguageIndex
{
    private readonly Language language;
    private readonly Synonyms synonyms;
    private readonly Entry[] entries;

    // The keys of all entries in a row: a message looks at thousands of them.
    private readonly List<int> entryKeys = [];
    private readonly List<double> entryWeights = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Key> keys = [];
    private readonly Dictionary<(int Set, bool IsRefused), List<int>> keysOfSet = [];
    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);
    private readonly TypoIndex typos;

    /// <param name="language">The language.</param>
    /// <param name="examples">Phrases and keywords, those of one story in a row.</param>
    /// <param name="synonyms">The sets that designers added.</param>
    public LanguageIndex(Language language, IReadOnlyList<Example> examples, IEnumerable<IReadOnlyList<string>> synonyms)
    {
        this.language = language;
        var stemmer = new Stemmer(language);
        this.synonyms = new Synonyms(language, stemmer, synonyms);
        var reader = new TermReader(stemmer, this.synonyms);
        entries = [.. examples.Select((example, number) => Add(example, number, reader.Read(example.Words)))];
        vocabulary.UnionWith(this.synonyms.Words);
        typos = new TypoIndex(vocabulary);
    }

    public Entry this[int example] => entries[example];

    public ReadOnlySpan<int> KeysOf(Entry entry) => CollectionsMarshal.AsSpan(entryKeys).Slice(entry.Start, entry.Count);

    public ReadOnlySpan<double> WeightsOf(Entry entry) => CollectionsMarshal.AsSpan(entryWeights).Slice(entry.Start, entry.Count);

    public LanguageMatch Match(IReadOnlyList<Example> examples, List<SpokenWord> words) => new(this, examples, words);

    public int Keys => keys.Count;

    public Key KeyAt(int number) => keys[number];

    /// <summary>Whether the first key that a term stands for is its own, not one that means much the same.</summary>
    public bool IsOwn(SaidTerm said) => numbers.ContainsKey(said.Term.Key);

    /// <summary>What a message says, with each slip of the keyboard corrected that leads to a word of the stories.</summary>
    public IReadOnlyList<SaidTerm> Read(List<SpokenWord> words)
    {
        var spelled = words.ConvertAll(Spell);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
            if (spelled[at].Text != words[at].Text) typed.TryAdd(spelled[at].Text, words[at].Text);
        var terms = new TermReader(new Stemmer(language), synonyms).Read(spelled).DistinctBy(term => term.Key, StringComparer.Ordinal);
        return [.. terms.Select(term => new SaidTerm(term, typed.GetValueOrDefault(term.Said), Meant(term)))];
    }

    private SpokenWord Spell(SpokenWord word) =>
        !vocabulary.Contains(word.Text) && StopWords.WeightOf(word.Text) >= 1 && typos.Meant(word.Text) is { } meant
            ? word with { Text = meant }
            : word;

    /// <summary>The keys that a term stands for, its own first.</summary>
    private List<int> Meant(Term term)
    {
        var meant = new List<int>();
        if (numbers.TryGetValue(term.Key, out var own)) meant.Add(own);
        foreach (var set in term.Sets)
        {
            if (!keysOfSet.TryGetValue((set, term.IsRefused), out var others)) continue;
            foreach (var other in others)
                if (!meant.Contains(other)) meant.Add(other);
        }

        Effort.Spend(1 + meant.Count);
        return meant;
    }

    private Entry Add(Example example, int number, List<Term> terms)
    {
        vocabulary.UnionWith(example.Words.Select(word => word.Text));
        var different = terms.DistinctBy(term => term.Key, StringComparer.Ordinal).ToArray();
        var telling = Array.FindAll(different, term => term.Tells);
        foreach (var term in telling.Length > 0 ? telling : different)
        {
            var key = keys[NumberOf(term)];
            key.Entries.Add(number);
            if (key.Stories.Count == 0 || key.Stories[^1] != example.StoryNumber) key.Stories.Add(example.StoryNumber);
        }

        var start = entryKeys.Count;
        entryKeys.AddRange(different.Select(NumberOf));
        entryWeights.AddRange(different.Select(term => term.Weight));
        return new Entry(
            example.StoryNumber, example.Intent is not null, start, different.Length, different.Sum(term => term.Weight),
            telling.Length > 0);
    }

    private int NumberOf(Term term)
    {
        if (numbers.TryGetValue(term.Key, out var number)) return number;
        foreach (var set in term.Sets)
        {
            var sharing = keysOfSet.TryGetValue((set, term.IsRefused), out var known) ? known : keysOfSet[(set, term.IsRefused)] = [];
            sharing.Add(keys.Count);
        }

        keys.Add(new Key(term.Said));
        return numbers[term.Key] = keys.Count - 1;
    }

    /// <param name="Story">The number of its story.</param>
    /// <param name="IsPhrase">False for a keyword.</param>
    /// <param name="Start">Where its different words begin among those of all entries.</param>
    /// <param name="Tells">Whether one of them says what is meant; a greeting has none.</param>
    public readonly record struct Entry(int Story, bool IsPhrase, int Start, int Count, double Weight, bool Tells);

    /// <param name="Said">The word as the first phrase that has it writes it.</param>
    public sealed record Key(string Said)
    {
        /// <summary>The phrases that the word leads to.</summary>
        public List<int> Entries { get; } = [];

        /// <summary>The numbers of their stories.</summary>
        public List<int> Stories { get; } = [];
    }
}

/// <summary>A term of a message.</summary>
/// <param name="Typed">How it was typed, if that was a slip.</param>
/// <param name="Meant">The keys that it stands for: its own, and those that mean much the same.</param>
internal sealed record SaidTerm(Term Term, string? Typed, IReadOnlyList<int> Meant)
{
    private const double SynonymCredit = 0.9;
    private const double TypoCredit = 0.9;

    /// <summary>How well the term stands for one of <see cref="Meant"/>.</summary>
    public double CreditFor(string said, bool isOwn) => (Typed is null ? 1 : TypoCredit) * (isOwn || said == Term.Said ? 1 : SynonymCredit);

    public WordLikeness LikenessTo(string said, bool isOwn) =>
        Typed is not null ? WordLikeness.Slip
        : said == Term.Said ? WordLikeness.Same
        : isOwn ? WordLikeness.Form : WordLikeness.Synonym;
}
