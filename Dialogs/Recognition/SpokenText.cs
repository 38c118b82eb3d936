using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>A text as its words, without case and accents, and the clauses in which they stand.</summary>
internal static class SpokenText
{
    /// <summary>Longer than any phrase can be. What a person says beyond it is not looked at.</summary>
    private const int Longest = NormalText.Longest;

    // Most texts have about one character for a letter; marks and punctuation alone never fill the limit above.
    private const int MostRead = 4 * Longest;

    /// <summary>"Pas d'agent, merci" is "pas", "d", "agent" in clause 0 and "merci" in clause 1.</summary>
    public static List<SpokenWord> WordsOf(string text)
    {
        var words = new List<SpokenWord>();
        var word = new System.Text.StringBuilder();
        var (clause, length) = (0, 0);
        var letters = new Decomposed(text);
        Span<char> next = stackalloc char[Decomposed.Longest];
        while (!letters.IsOver && letters.Read < MostRead && length < Longest)
        {
            foreach (var letter in next[..letters.Next(next)])
            {
                if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                {
                    NormalText.Append(word, char.ToLowerInvariant(letter));
                    length++;
                    continue;
                }

                EndWord();
                if (letter is '.' or ',' or ';' or ':' or '!' or '?' or '\n' or '(' or ')' or '\u2014' or '\u2013') clause++;
            }
        }

        // A text that was not read to its end may end within a word.
        if (letters.IsOver) EndWord();
        Effort.Spend(words.Count);
        return words;

        void EndWord()
        {
            if (word.Length == 0) return;
            words.Add(new SpokenWord(word.ToString(), clause));
            word.Clear();
        }
    }
}

/// <param name="Text">The word without case and accents.</param>
/// <param name="Clause">Commas and full stops begin the next clause.</param>
internal readonly record struct SpokenWord(string Text, int Clause)
{
    /// <summary>Whether the person says that this is not what they want.</summary>
    public bool IsRefused { get; init; }
}
