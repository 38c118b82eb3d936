namespace LiveTakeover.Dialogs;

/// <summary>Example phrases and keywords of all stories, found by the words they hold.</summary>
internal sealed class PhraseIndex
{
    const double StopWeight = 0.25;
    const double TypoCredit = 0.8;
    const int ShortestTypo = 5;

    readonly List<Example> _examples = [];
    readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _byTypo = new(StringComparer.Ordinal);

    public PhraseIndex(IEnumerable<Story> stories)
    {
        foreach (var story in stories)
        {
            foreach (var trigger in story.Triggers ?? [])
            {
                foreach (var (phrase, intent) in Phrases(trigger))
                    Add(story, intent, phrase);
            }
        }

        foreach (var word in _byWord.Keys)
        {
            foreach (var variant in Typos(word))
                (_byTypo.TryGetValue(variant, out var words) ? words : _byTypo[variant] = []).Add(word);
        }
    }

    static IEnumerable<(string Phrase, string? Intent)> Phrases(Trigger trigger) => trigger switch
    {
        IntentTrigger intent => intent.Phrases.Select(phrase => (phrase, (string?)intent.Id)),
        KeywordsTrigger keywords => keywords.Keywords.Select(keyword => (keyword, (string?)null)),
        _ => [],
    };

    void Add(Story story, string? intent, string phrase)
    {
        var words = Words(phrase);
        if (words.Length == 0)
            return;
        var telling = Array.FindAll(words, word => !StopWords.Contains(word));
        foreach (var word in (telling.Length > 0 ? telling : words).Distinct(StringComparer.Ordinal))
            (_byWord.TryGetValue(word, out var places) ? places : _byWord[word] = []).Add(_examples.Count);
        var sum = words.Distinct(StringComparer.Ordinal).Sum(Weight);
        _examples.Add(new Example(story, intent, phrase, words, sum));
    }

    public Recognition? Best(string text, double atLeast)
    {
        var words = Words(text);
        var spelled = words.Distinct(StringComparer.Ordinal).ToDictionary(word => word, Spell, StringComparer.Ordinal);
        var weight = spelled.Keys.Sum(Weight);
        Recognition? best = null;
        foreach (var place in spelled.Values.SelectMany(Places).Distinct())
        {
            var example = _examples[place];
            var score = example.Intent is null ? KeywordScore(example, words) : Score(example, spelled, weight);
            if (score >= atLeast && score > (best?.Score ?? 0))
                best = new Recognition(example.Story, example.Intent, example.Phrase, score);
        }

        return best;
    }

    IEnumerable<int> Places(Spelling spelling) => _byWord.TryGetValue(spelling.Word, out var places) ? places : [];

    /// <summary>Mostly how much of the example was said, a little how much else was said beside it.</summary>
    static double Score(Example example, Dictionary<string, Spelling> spelled, double weight)
    {
        var shared = 0.0;
        foreach (var spelling in spelled.Values)
        {
            if (Array.IndexOf(example.Words, spelling.Word) >= 0)
                shared += Weight(spelling.Word) * spelling.Credit;
        }

        return 0.75 * shared / example.Weight + 0.25 * shared / weight;
    }

    const double KeywordFits = 0.8;

    static double KeywordScore(Example keyword, string[] words)
    {
        for (var start = 0; start + keyword.Words.Length <= words.Length; start++)
        {
            if (words.AsSpan(start, keyword.Words.Length).SequenceEqual(keyword.Words))
                return KeywordFits;
        }

        return 0;
    }

    static double Weight(string word) => StopWords.Contains(word) ? StopWeight : 1;

    static string[] Words(string text) => Array.ConvertAll(
        NormalText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries), Singular);

    static string Singular(string word) =>
        word.Length > 3 && word[^1] is 's' or 'x' && !StopWords.Contains(word) ? word[..^1] : word;

    Spelling Spell(string word)
    {
        if (_byWord.ContainsKey(word) || word.Length < ShortestTypo || StopWords.Contains(word))
            return new Spelling(word, 1);
        var meant = Typos(word).SelectMany(variant => _byTypo.TryGetValue(variant, out var words) ? words : []).FirstOrDefault();
        return meant is null ? new Spelling(word, 1) : new Spelling(meant, TypoCredit);
    }

    /// <summary>The word itself and all that is left of it without one letter: two words that share one differ by a slip.</summary>
    static IEnumerable<string> Typos(string word) => word.Length < ShortestTypo
        ? []
        : Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Prepend(word);

    sealed record Example(Story Story, string? Intent, string Phrase, string[] Words, double Weight);

    readonly record struct Spelling(string Word, double Credit);
}
