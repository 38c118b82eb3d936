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

    /// <summary>Tells for each story how well its best phrase fits.</summary>
    /// <param name="scores">Where the scores go.</param>
    /// <param name="keywords">The keywords that stand in the message.</param>
    public void Score(StoryScores scores, HashSet<int> keywords)
    {
        var credits = ArrayPool<double>.Shared.Rent(Math.Max(1, index.Keys));
        var seen = ArrayPool<bool>.Shared.Rent(Math.Max(1, examples.Count));
        Array.Clear(credits);
        Array.Clear(seen);
        try
        {
            NoteCredits(credits);
            var best = BestOfStories(credits, seen, keywords, scores.Count);
            AddEvidence(best, keywords);
            for (var story = 0; story < best.Length; story++)
                if (best[story].Score > 0) scores.Offer(story, best[story].Example, best[story].Score, this);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(credits);
            ArrayPool<bool>.Shared.Return(seen);
        }
    }

    /// <summary>Which words of the message stand for words of a phrase.</summary>
    public IReadOnlyList<WordMatch> Explain(int example)
    {
        var entry = index[example];
        var words = new List<WordMatch>();
        foreach (var each in said.Where(each => each.Term.Tells || !entry.Tells))
        {
            var at = 0;
            while (at < each.Meant.Count && !index.KeysOf(entry).Contains(each.Meant[at])) at++;
            if (at == each.Meant.Count) continue;
            var meant = index.KeyAt(each.Meant[at]).Said;
            words.Add(new WordMatch(each.Typed ?? each.Term.Said, meant, each.LikenessTo(meant, at == 0 && index.IsOwn(each))));
        }

        return words;
    }

    /// <summary>Notes how well the message stands for each key.</summary>
    private void NoteCredits(double[] credits)
    {
        foreach (var each in said)
        {
            for (var at = 0; at < each.Meant.Count; at++) credits[each.Meant[at]] = Math.Max(credits[each.Meant[at]], CreditOf(each, at));
            Effort.Spend(each.Meant.Count);
        }
    }

    /// <summary>Scores each phrase that shares a key with the message, once.</summary>
    private (int Example, double Score)[] BestOfStories(double[] credits, bool[] seen, HashSet<int> keywords, int stories)
    {
        var best = new (int Example, double Score)[stories];
        foreach (var each in said)
        {
            foreach (var key in each.Meant)
            {
                foreach (var example in index.KeyAt(key).Entries)
                {
                    if (seen[example]) continue;
                    seen[example] = true;
                    var entry = index[example];
                    var score = entry.IsPhrase ? OfPhrase(entry, credits)
                        : keywords.Contains(example) ? Keyword : Keyword * OfKeyword(entry, credits);
                    if (score > best[entry.Story].Score) best[entry.Story] = (example, score);
                }
            }
        }

        return best;
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

    private double Shared(LanguageIndex.Entry entry, double[] credits)
    {
        Effort.Spend(entry.Count);
        var keys = index.KeysOf(entry);
        var weights = index.WeightsOf(entry);
        var shared = 0.0;
        for (var at = 0; at < keys.Length; at++) shared += weights[at] * credits[keys[at]];
        return shared;
    }

    /// <summary>A keyword in another form, misspelt or by a synonym. Several words must stand as they are written.</summary>
    private double OfKeyword(LanguageIndex.Entry entry, double[] credits) => entry.Count == 1 ? credits[index.KeysOf(entry)[0]] : 0;

    /// <summary>
    /// How much of the message the phrases of each story know. A message of several words of which most are known to one story alone
    /// means that story, although no single phrase has them all.
    /// </summary>
    private void AddEvidence((int Example, double Score)[] best, HashSet<int> keywords)
    {
        if (telling == 0) return;
        var known = new double[best.Length];
        var terms = new int[best.Length];
        var latest = new int[best.Length];
        for (var term = 0; term < said.Count; term++)
        {
            if (!said[term].Term.Tells) continue;
            foreach (var key in said[term].Meant)
            {
                foreach (var story in index.KeyAt(key).Stories)
                {
                    if (latest[story] == term + 1) continue;
                    (latest[story], known[story], terms[story]) = (term + 1, known[story] + said[term].Term.Weight, terms[story] + 1);
                }
            }
        }

        var (most, second) = TwoMost(known);
        for (var story = 0; story < best.Length; story++)
        {
            var (example, score) = best[story];
            if (score <= 0) continue;
            var others = known[story] >= most ? second : most;
            var (mine, margin) = (known[story] / telling, Math.Max(0, known[story] - others) / telling);
            if (!index[example].IsPhrase && !keywords.Contains(example)) score *= 0.5 + 0.5 * mine;
            if (terms[story] > 1) score += (1 - score) * 0.5 * mine * margin;
            best[story] = (example, score);
        }
    }

    private static (double Most, double Second) TwoMost(double[] values)
    {
        var (most, second) = (0.0, 0.0);
        foreach (var value in values)
            (most, second) = value > most ? (value, most) : (most, Math.Max(second, value));
        return (most, second);
    }
}
