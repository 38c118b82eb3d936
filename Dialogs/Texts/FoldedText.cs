using System.Text;
using LiveTakeover.BotFramework;

namespace LiveTakeover.Dialogs.Texts;

/// <summary>Texts without case and accents, but with everything else, so that they can be compared letter by letter.</summary>
internal static class FoldedText
{
    /// <summary>Conditions look at this many characters of a value.</summary>
    public const int Longest = 10_000;

    /// <summary>"Où EST l'œuvre ?" is "ou est l'oeuvre ?".</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var letters = new Decomposed(text);
        Span<char> next = stackalloc char[Decomposed.Longest];
        while (!letters.IsOver)
        {
            foreach (var letter in next[..letters.Next(next)])
                NormalText.Append(plain, char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }

    /// <summary>The start of a value, as far as conditions look at it.</summary>
    public static string StartOf(string value) => ShortText.StartOf(value, Longest);
}
