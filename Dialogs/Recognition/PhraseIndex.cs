using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>An index of all stories' example phrases and keywords, by the words they contain.</summary>
internal sealed class PhraseIndex
{
    private const double StopWeight = 0.25;
    private const double TypoCredit = 0.8;
    private const double KeywordFits = 0.8;

    private readonly List<Example> examples = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly KeywordIndex keywords = new();
    private readonly TypoIndex typos;

    public PhraseIndex(IEnumerable<Story> stories)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            foreach (var trigger in story.Triggers ?? [])
            {
                foreach (var (phrase, intent) in Phrases(trigger))
                    Add(story, intent, phrase, known);
            }
        }

        typos = new TypoIndex(byWord.Keys);
    }

    private static IEnumerable<(string Phrase, string? Intent)> Phrases(Trigger trigger) => trigger switch
    {
        IntentTrigger intent => intent.Phrases.Select(phrase => (phrase, (string?)intent.Id)),
        KeywordsTrigger keywords => keywords.Keywords.Select(keyword => (keyword, (string?)null)),
        _ => [],
    };

    /// <param name="known">The words so far. A word is kept once, however often it is written.</param>
    private void Add(Story story, string? intent, string phrase, HashSet<string> known)
    {
        var words = Array.ConvertAll(Words(phrase), word => known.TryGetValue(word, out var same) || known.Add(same = word) ? same : word);
        if (words.Length == 0) return;
        var telling = Array.FindAll(words, word => !StopWords.Contains(word));
        foreach (var word in (telling.Length > 0 ? telling : words).Distinct(StringComparer.Ordinal))
            (byWord.TryGetValue(word, out var places) ? places : byWord[word] = []).Add(examples.Count);
        if (intent is null) keywords.Add(words, examples.Count);
        string[] different = [.. words.Distinct(StringComparer.Ordinal)];
        examples.Add(new Example(story, intent, phrase, different, different.Sum(Weight)));
    }

    /// <summary>The best match. It looks at each word of the text once, and then at the words of each example that shares one.</summary>
    public RecognizedStory? Best(string text, double atLeast)
    {
        var words = Words(text);
        var spelled = words.Distinct(StringComparer.Ordinal).Select(Spell).ToList();
        var weight = spelled.Sum(spelling => Weight(spelling.Said));
        var credits = Credits(spelled);
        var saidKeywords = keywords.In(words);
        RecognizedStory? best = null;
        foreach (var place in spelled.SelectMany(Places).Distinct())
        {
            var example = examples[place];
            var score = example.Intent is not null ? Score(example, credits, weight) : saidKeywords.Contains(place) ? KeywordFits : 0;
            if (score >= atLeast && score > (best?.Score ?? 0))
                best = new RecognizedStory(example.Story, example.Intent, example.Phrase, score);
        }

        return best;
    }

    private List<int> Places(Spelling spelling) => byWord.TryGetValue(spelling.Meant, out var places) ? places : [];

    /// <summary>How much each word counts that was said: several spellings of one word count one by one.</summary>
    private static Dictionary<string, double> Credits(List<Spelling> spelled)
    {
        var credits = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var spelling in spelled)
            credits[spelling.Meant] = credits.GetValueOrDefault(spelling.Meant) + spelling.Credit;
        return credits;
    }

    /// <summary>Depends mostly on how much of the example was said, and a little on how much else was said.</summary>
    private static double Score(Example example, Dictionary<string, double> credits, double weight)
    {
        Effort.Spend(example.Words.Length);
        var shared = example.Words.Sum(word => Weight(word) * credits.GetValueOrDefault(word));
        return 0.75 * shared / example.Weight + 0.25 * shared / weight;
    }

    private static double Weight(string word) => StopWords.Contains(word) ? StopWeight : 1;

    private static string[] Words(string text)
    {
        var words = NormalText.Of(text, out var isWhole).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Effort.Spend(words.Length);
        return Array.ConvertAll(isWhole || words.Length == 0 ? words : words[..^1], Singular);
    }

    private static string Singular(string word) =>
        word.Length > 3 && word[^1] is 's' or 'x' && !StopWords.Contains(word) ? word[..^1] : word;

    private Spelling Spell(string word)
    {
        if (byWord.ContainsKey(word) || StopWords.Contains(word)) return new Spelling(word, word, 1);
        return typos.Meant(word) is { } meant ? new Spelling(word, meant, TypoCredit) : new Spelling(word, word, 1);
    }

    /// <param name="Words">The different words of the phrase.</param>
    private sealed record Example(Story Story, string? Intent, string Phrase, string[] Words, double Weight);

    /// <param name="Said">The word as it was written.</param>
    /// <param name="Meant">The word of an example that it stands for.</param>
    private readonly record struct Spelling(string Said, string Meant, double Credit);
}
