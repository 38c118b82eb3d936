using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>An index of all stories' example phrases and keywords. It never changes.</summary>
internal sealed class PhraseIndex
{
    private readonly IReadOnlyList<Story> stories;
    private readonly List<Example> examples = [];
    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly KeywordIndex keywords = new();
    private readonly LanguageIndex[] languages;

    public PhraseIndex(IReadOnlyList<Story> stories)
    {
        this.stories = stories;
        for (var number = 0; number < stories.Count; number++)
        {
            foreach (var trigger in stories[number].Triggers ?? [])
            {
                foreach (var (phrase, intent) in Phrases(trigger)) Add(number, intent, phrase);
            }
        }

        var synonyms = stories.SelectMany(story => story.Synonyms ?? []).ToList();
        languages = [new(Language.English, examples, synonyms), new(Language.French, examples, synonyms)];
    }

    private static IEnumerable<(string Phrase, string? Intent)> Phrases(Trigger trigger) => trigger switch
    {
        IntentTrigger intent => intent.Phrases.Select(phrase => (phrase, (string?)intent.Id)),
        KeywordsTrigger keywords => keywords.Keywords.Select(keyword => (keyword, (string?)null)),
        _ => [],
    };

    private void Add(int story, string? intent, string phrase)
    {
        var words = SpokenText.WordsOf(phrase);
        if (words.Count == 0) return;
        if (intent is null) keywords.Add(Singular(words), examples.Count);
        else exact.TryAdd(NormalText.Of(phrase), examples.Count);
        examples.Add(new Example(story, intent, phrase, Refusal.Marked(words)));
    }

    /// <summary>The stories that a text comes near to, the nearest first, and what it refuses.</summary>
    /// <param name="text">What the person said.</param>
    /// <param name="atLeast">The lowest score.</param>
    /// <param name="most">At most so many stories.</param>
    public (IReadOnlyList<RecognizedStory> Near, string Refused) Near(string text, double atLeast, int most)
    {
        var words = SpokenText.WordsOf(text);
        if (words.Count == 0) return ([], "");
        if (exact.TryGetValue(NormalText.Of(text), out var said)) return ([Recognized(said, 1, languages[0].Match(examples, words))], "");
        var marked = Refusal.Marked(words);
        var wanted = keywords.In(Singular(marked));
        var scores = new StoryScores(stories.Count);
        foreach (var language in languages) language.Match(examples, marked).Score(scores, wanted);
        return (
            [.. scores.Best(atLeast, most).Select(best => Recognized(best.Example, Math.Min(1, best.Score), best.By))],
            string.Join(' ', marked.Where(word => word.IsRefused).Select(word => word.Text)));
    }

    private RecognizedStory Recognized(int example, double score, LanguageMatch by) =>
        new(stories[examples[example].StoryNumber], examples[example].Intent, examples[example].Phrase, score)
        {
            Words = by.Explain(example),
        };

    private static string[] Singular(List<SpokenWord> words) => [.. words.Select(word => word.IsRefused ? "" : Singular(word.Text))];

    private static string Singular(string word) =>
        word.Length > 3 && word[^1] is 's' or 'x' && !StopWords.Contains(word) ? word[..^1] : word;
}

/// <summary>An example phrase, or a keyword.</summary>
/// <param name="StoryNumber">The story's place among all stories.</param>
/// <param name="Intent">Null for a keyword.</param>
internal sealed record Example(int StoryNumber, string? Intent, string Phrase, List<SpokenWord> Words);
