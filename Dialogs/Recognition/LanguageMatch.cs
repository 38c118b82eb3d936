using System.Buffers;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>
/// Compares one message with the phrases of one language's index. A phrase scores by how much of it was said, and a little by how much
/// else was said. What a story's other phrases know of the message then adds to it.
/// </summary>
internal sealed class LanguageMatch
{
    /// <summary>A keyword that stands in the message as it is written.</summary>
    public const double Keyword = 0.8;

    private readonly LanguageIndex index;
    private readonly IReadOnlyList<Example> examples;
    private readonly IReadOnlyList<SaidTerm> said;
    private readonly double weight;
    private readonly double telling;
    private readonly bool knowsMore;

    public LanguageMatch(LanguageIndex index, IReadOnlyList<Example> examples, List<SpokenWord> words)
    {
        (this.index, this.examples) = (index, examples);
        said = index.Read(words);
        weight = said.Sum(each => each.Term.Weight);
        knowsMore = said.Any(each => each.Term.Tells && each.Meant.Count > 0);
        telling = said.Where(each => each.Term.Tells).Sum(each => each.Term.Weight);
    }

    /// <summary>The best phrase of each story that has one in common with the message.</summary>
    /// <param name="keywords">The keywords that stand in the message.</param>
    /// <param name="stories">The number of all stories.</param>
    public Dictionary<int, (int Example, double Score)> Best(HashSet<int> keywords, int stories)
    {
        var credits = ArrayPool<double>.Shared.Rent(Math.Max(1, index.Keys));
        Array.Clear(credits);
        try
        {
            var best = new Dictionary<int, (int Example, double Score)>();
            foreach (var example in Candidates(credits))
            {
                var score = examples[example].Intent is not null ? OfPhrase(index[example], credits)
                    : keywords.Contains(example) ? Keyword : Keyword * OfKeyword(index[example], credits);
                var story = examples[example].StoryNumber;
                if (score > 0 && (!best.TryGetValue(story, out var known) || score > known.Score)) best[story] = (example, score);
            }

            return WithEvidence(best, keywords, stories);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(credits);
        }
    }

    /// <summary>Which words of the message stand for words of a phrase.</summary>
    public IReadOnlyList<WordMatch> Explain(int example)
    {
        var entry = index[example];
        var words = new List<WordMatch>();
        foreach (var each in said.Where(each => each.Term.Tells || !entry.Tells))
        {
            var at = each.Meant.ToList().FindIndex(entry.Keys.Contains);
            if (at < 0) continue;
            var meant = index.KeyAt(each.Meant[at]).Said;
            words.Add(new WordMatch(each.Typed ?? each.Term.Said, meant, each.LikenessTo(meant, at == 0 && index.IsOwn(each))));
        }

        return words;
    }

    /// <summary>Notes how well the message stands for each key, and finds the phrases that have one.</summary>
    private HashSet<int> Candidates(double[] credits)
    {
        var candidates = new HashSet<int>();
        foreach (var each in said)
        {
            for (var at = 0; at < each.Meant.Count; at++)
            {
                var key = index.KeyAt(each.Meant[at]);
                credits[each.Meant[at]] = Math.Max(credits[each.Meant[at]], CreditOf(each, at));
                Effort.Spend(1);
                foreach (var entry in key.Entries) candidates.Add(entry);
            }
        }

        return candidates;
    }

    private double CreditOf(SaidTerm each, int at) =>
        each.CreditFor(index.KeyAt(each.Meant[at]).Said, isOwn: at == 0 && index.IsOwn(each));

    private double OfPhrase(LanguageIndex.Entry entry, double[] credits)
    {
        // A greeting beside something else is only polite.
        if (!entry.Tells && (telling > 1 || knowsMore)) return 0;
        var shared = Shared(entry, credits);
        return 0.75 * shared / entry.Weight + 0.25 * Math.Min(1, shared / weight);
    }

    private static double Shared(LanguageIndex.Entry entry, double[] credits)
    {
        Effort.Spend(entry.Keys.Length);
        var shared = 0.0;
        for (var at = 0; at < entry.Keys.Length; at++) shared += entry.Weights[at] * credits[entry.Keys[at]];
        return shared;
    }

    /// <summary>A keyword in another form, misspelt or by a synonym. Several words must stand as they are written.</summary>
    private static double OfKeyword(LanguageIndex.Entry entry, double[] credits) =>
        entry.Keys.Length == 1 ? credits[entry.Keys[0]] : 0;

    /// <summary>
    /// How much of the message the phrases of each story know. A message of several words of which most are known to one story alone
    /// means that story, although no single phrase has them all.
    /// </summary>
    private Dictionary<int, (int Example, double Score)> WithEvidence(
        Dictionary<int, (int Example, double Score)> best, HashSet<int> keywords, int stories)
    {
        if (telling == 0 || best.Count == 0) return best;
        var known = new double[stories];
        var terms = new int[stories];
        foreach (var each in said.Where(each => each.Term.Tells))
        {
            foreach (var story in each.Meant.SelectMany(key => index.KeyAt(key).Stories).Distinct())
                (known[story], terms[story]) = (known[story] + each.Term.Weight, terms[story] + 1);
        }

        var (most, second) = TwoMost(known);
        return best.ToDictionary(each => each.Key, each =>
        {
            var (story, (example, score)) = (each.Key, each.Value);
            var others = known[story] == most ? second : most;
            var (mine, margin) = (known[story] / telling, Math.Max(0, known[story] - others) / telling);
            if (examples[example].Intent is null && !keywords.Contains(example)) score *= 0.5 + 0.5 * mine;
            if (terms[story] > 1) score += (1 - score) * 0.5 * mine * margin;
            return (example, score);
        });
    }

    private static (double Most, double Second) TwoMost(double[] values)
    {
        var (most, second) = (0.0, 0.0);
        foreach (var value in values)
            (most, second) = value > most ? (value, most) : (most, Math.Max(second, value));
        return (most, second);
    }
}
