using System.Text;

namespace LiveTakeover.Dialogs.Texts;

/// <summary>Normalises texts for comparison, without case, accents and punctuation.</summary>
internal static class NormalText
{
    /// <summary>Longer than any phrase or title can be. What a person says beyond it is not looked at.</summary>
    public const int Longest = 10_000;

    // Most texts have about one character for a letter; marks and punctuation alone never fill the limit above.
    private const int MostRead = 4 * Longest;

    /// <summary>"Où EST l'œuvre ?" is "ou est l oeuvre".</summary>
    public static string Of(string text) => Of(text, out _);

    /// <param name="text">The text.</param>
    /// <param name="isWhole">False if the text is longer than what is looked at; then the last word may be cut.</param>
    public static string Of(string text, out bool isWhole)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Longest));
        var gap = false;
        var letters = new Decomposed(text);
        Span<char> next = stackalloc char[Decomposed.Longest];
        while (!letters.IsOver && letters.Read < MostRead && plain.Length < Longest)
        {
            foreach (var letter in next[..letters.Next(next)])
            {
                if (!char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter))
                {
                    gap = plain.Length > 0;
                    continue;
                }

                if (gap)
                    plain.Append(' ');
                gap = false;
                Append(plain, char.ToLowerInvariant(letter));
            }
        }

        isWhole = letters.IsOver;
        return plain.ToString();
    }

    /// <summary>Appends a letter, or the two that stand for it.</summary>
    internal static void Append(StringBuilder plain, char letter)
    {
        switch (letter)
        {
            case 'œ': plain.Append("oe"); break;
            case 'æ': plain.Append("ae"); break;
            case 'ß': plain.Append("ss"); break;
            default: plain.Append(letter); break;
        }
    }
}
