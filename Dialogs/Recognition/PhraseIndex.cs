using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>An index of all stories' example phrases and keywords, by the words they contain.</summary>
internal sealed class PhraseIndex
{
    private const double StopWeight = 0.25;
    private const double TypoCredit = 0.8;
    private const int ShortestTypo = 5;

    private readonly List<Example> examples = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byTypo = new(StringComparer.Ordinal);

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

        foreach (var word in byWord.Keys)
        {
            foreach (var variant in Typos(word))
                (byTypo.TryGetValue(variant, out var words) ? words : byTypo[variant] = []).Add(word);
        }
    }

    private static IEnumerable<(string Phrase, string? Intent)> Phrases(Trigger trigger) => trigger switch
    {
        IntentTrigger intent => intent.Phrases.Select(phrase => (phrase, (string?)intent.Id)),
        KeywordsTrigger keywords => keywords.Keywords.Select(keyword => (keyword, (string?)null)),
        _ => [],
    };

    private void Add(Story story, string? intent, string phrase)
    {
        var words = Words(phrase);
        if (words.Length == 0) return;
        var telling = Array.FindAll(words, word => !StopWords.Contains(word));
        foreach (var word in (telling.Length > 0 ? telling : words).Distinct(StringComparer.Ordinal))
            (byWord.TryGetValue(word, out var places) ? places : byWord[word] = []).Add(examples.Count);
        var sum = words.Distinct(StringComparer.Ordinal).Sum(Weight);
        examples.Add(new Example(story, intent, phrase, words, sum));
    }

    public RecognizedStory? Best(string text, double atLeast)
    {
        var words = Words(text);
        var spelled = words.Distinct(StringComparer.Ordinal).ToDictionary(word => word, Spell, StringComparer.Ordinal);
        var weight = spelled.Keys.Sum(Weight);
        RecognizedStory? best = null;
        foreach (var place in spelled.Values.SelectMany(Places).Distinct())
        {
            var example = examples[place];
            var score = example.Intent is null ? KeywordScore(example, words) : Score(example, spelled, weight);
            if (score >= atLeast && score > (best?.Score ?? 0))
                best = new RecognizedStory(example.Story, example.Intent, example.Phrase, score);
        }

        return best;
    }

    private IEnumerable<int> Places(Spelling spelling) => byWord.TryGetValue(spelling.Word, out var places) ? places : [];

    /// <summary>Depends mostly on how much of the example was said, and a little on how much else was said.</summary>
    private static double Score(Example example, Dictionary<string, Spelling> spelled, double weight)
    {
        var shared = 0.0;
        foreach (var spelling in spelled.Values)
        {
            if (Array.IndexOf(example.Words, spelling.Word) >= 0)
                shared += Weight(spelling.Word) * spelling.Credit;
        }

        return 0.75 * shared / example.Weight + 0.25 * shared / weight;
    }

    private const double KeywordFits = 0.8;

    private static double KeywordScore(Example keyword, string[] words)
    {
        for (var start = 0; start + keyword.Words.Length <= words.Length; start++)
        {
            if (words.AsSpan(start, keyword.Words.Length).SequenceEqual(keyword.Words)) return KeywordFits;
        }

        return 0;
    }

    private static double Weight(string word) => StopWords.Contains(word) ? StopWeight : 1;

    private static string[] Words(string text) => Array.ConvertAll(
        NormalText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries), Singular);

    private static string Singular(string word) =>
        word.Length > 3 && word[^1] is 's' or 'x' && !StopWords.Contains(word) ? word[..^1] : word;

    private Spelling Spell(string word)
    {
        if (byWord.ContainsKey(word) || word.Length < ShortestTypo || StopWords.Contains(word)) return new Spelling(word, 1);
        var meant = Typos(word).SelectMany(variant => byTypo.TryGetValue(variant, out var words) ? words : []).FirstOrDefault();
        return meant is null ? new Spelling(word, 1) : new Spelling(meant, TypoCredit);
    }

    /// <summary>The word itself and its variants without one letter. Two words that share a variant differ by one typing mistake.</summary>
    private static IEnumerable<string> Typos(string word) => word.Length < ShortestTypo
        ? []
        : Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Prepend(word);

    private sealed record Example(Story Story, string? Intent, string Phrase, string[] Words, double Weight);

    private readonly record struct Spelling(string Word, double Credit);
}
