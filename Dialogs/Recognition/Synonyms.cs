using System.Reflection;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>
/// Words and short expressions that mean much the same: those that ship with the product, and those that designers add. A word may
/// stand in several sets.
/// </summary>
internal sealed class Synonyms
{
    /// <summary>Words of the longest expression.</summary>
    public const int LongestExpression = 4;

    private static readonly Dictionary<Language, string[][]> Shipped = new()
    {
        [Language.English] = ReadShipped(Language.English),
        [Language.French] = ReadShipped(Language.French),
    };

    private readonly Dictionary<string, List<int>> setsOf = new(StringComparer.Ordinal);
    private readonly HashSet<(string First, int Length)> expressionStarts = [];
    private readonly Stemmer stemmer;

    /// <param name="added">The sets that designers added, for words of any language.</param>
    public Synonyms(Language language, Stemmer stemmer, IEnumerable<IReadOnlyList<string>> added)
    {
        this.stemmer = stemmer;
        foreach (var (set, number) in Shipped[language].Concat(added).Select((set, number) => (set, number)))
        {
            foreach (var expression in set) Add(expression, number);
        }
    }

    /// <summary>The words of all sets, as they are written.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The sets in which a word or an expression stands, by the stems of its words.</summary>
    public IReadOnlyList<int> SetsOf(string stems) => setsOf.TryGetValue(stems, out var sets) ? sets : [];

    /// <summary>Whether the stems from <paramref name="at"/> on are an expression of several words.</summary>
    public bool Knows(List<string> stems, int at, int length) =>
        expressionStarts.Contains((stems[at], length)) && setsOf.ContainsKey(string.Join(' ', stems.GetRange(at, length)));

    private void Add(string expression, int set)
    {
        var words = Refusal.WrittenOut(SpokenText.WordsOf(expression)).ConvertAll(word => word.Text);
        if (words.Count is 0 or > LongestExpression) return;
        Words.UnionWith(words);
        expressionStarts.Add((stemmer.StemOf(words[0]), words.Count));
        var key = string.Join(' ', words.Select(stemmer.StemOf));
        var sets = setsOf.TryGetValue(key, out var known) ? known : setsOf[key] = [];
        if (!sets.Contains(set)) sets.Add(set);
    }

    private static string[][] ReadShipped(Language language)
    {
        var name = $"LiveTakeover.Dialogs.Recognition.{language}Synonyms.txt";
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in this assembly.");
        using var reader = new StreamReader(file);
        return [.. Lines(reader).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(", "))];
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }
}
