namespace LiveTakeover.Dialogs.Recognition;

/// <summary>A word of a text, or an expression of several that the synonyms know.</summary>
/// <param name="Said">As it is written.</param>
/// <param name="Stem">Its stem, by which it is compared; of an expression, the stems.</param>
/// <param name="Weight">How much it tells of what is meant.</param>
/// <param name="IsRefused">Whether the person says that it is not what they want.</param>
internal sealed record Term(string Said, string Stem, double Weight, bool IsRefused, IReadOnlyList<int> Sets)
{
    public bool Tells => Weight > LittleWeight;

    /// <summary>What is refused is another thing than what is wanted.</summary>
    public string Key => IsRefused ? "!" + Stem : Stem;

    private const double LittleWeight = 0.25;
}

/// <summary>Reads the terms of a text in one language.</summary>
internal sealed class TermReader(Stemmer stemmer, Synonyms synonyms)
{
    public List<Term> Read(List<SpokenWord> words)
    {
        var stems = words.ConvertAll(word => stemmer.StemOf(word.Text));
        var terms = new List<Term>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var length = LengthOfExpression(words, stems, at);
            terms.Add(length > 1 ? Expression(words, stems, at, length) : Word(words[at], stems[at]));
            at += Math.Max(1, length);
        }

        return terms;
    }

    private Term Word(SpokenWord word, string stem) =>
        new(word.Text, stem, StopWords.WeightOf(word.Text), word.IsRefused, synonyms.SetsOf(stem));

    private Term Expression(List<SpokenWord> words, List<string> stems, int at, int length)
    {
        var stem = string.Join(' ', stems.GetRange(at, length));
        var said = string.Join(' ', words.GetRange(at, length).Select(word => word.Text));
        return new Term(said, stem, 1, words[at].IsRefused, synonyms.SetsOf(stem));
    }

    private int LengthOfExpression(List<SpokenWord> words, List<string> stems, int at)
    {
        for (var length = Math.Min(Synonyms.LongestExpression, words.Count - at); length > 1; length--)
        {
            if (words[at].Clause == words[at + length - 1].Clause && synonyms.Knows(stems, at, length)) return length;
        }

        return 1;
    }
}
