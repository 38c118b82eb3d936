using System.Globalization;
using System.Text;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>A word of a text, in lower case, with its location.</summary>
internal readonly record struct Word(string Text, int Start, int End);

internal static class WordReader
{
    /// <summary>Splits a text into words of letters and digits, including inner apostrophes; each symbol or emoji is a word.</summary>
    public static List<Word> Read(string? text)
    {
        var words = new List<Word>();
        if (text is null) return words;
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune)) rune = Rune.ReplacementChar;
            var next = i + rune.Utf16SequenceLength;
            if (Rune.IsLetterOrDigit(rune) || (start >= 0 && (IsMark(rune) || IsInside(rune, text, next))))
            {
                if (start < 0) start = i;
            }
            else
            {
                Close(i);
                if (Rune.IsSymbol(rune)) words.Add(new(rune.ToString(), i, next));
            }
            i = next;
        }
        Close(text.Length);
        return words;

        void Close(int end)
        {
            if (start >= 0) words.Add(new(text[start..end].ToLowerInvariant().Replace('’', '\''), start, end));
            start = -1;
        }
    }

    private static bool IsInside(Rune rune, string text, int next) =>
        rune.Value is '\'' or '’' && next < text.Length && char.IsLetter(text[next]);

    // In Hindi, vowels are marks on the letters before them.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && rune.Value != 0xFE0F;
}
