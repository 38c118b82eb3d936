using System.Globalization;
using System.Text;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>A word as it is indexed: letters and digits, without case and accents.</summary>
/// <param name="Plain">The word: "résumé" is "resume", "cœur" is "coeur".</param>
/// <param name="Start">The index of its first character in the text.</param>
/// <param name="End">The index after its last character.</param>
internal readonly record struct Word(string Plain, int Start, int End)
{
    /// <summary>Longer words are cut, both in the index and in queries.</summary>
    public const int Longest = 40;

    private const int MostSigns = 4;

    /// <summary>
    /// The words of a text, in order. A word with signs behind it, such as "C++" or "5€", is there twice: alone, and with the signs as
    /// letters and digits.
    /// </summary>
    public static IEnumerable<Word> In(string text)
    {
        foreach (var word in Cut(text))
        {
            if (word.Plain.Length == 0) continue;
            yield return word;
            if (WithSigns(text, word) is { } whole) yield return whole;
        }
    }

    private static Word? WithSigns(string text, Word word)
    {
        var signs = new StringBuilder();
        var (count, end) = (0, word.End);
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out var rune) && IsSign(rune))
        {
            if (++count > MostSigns) return null;
            signs.Append(CultureInfo.InvariantCulture, $"x{rune.Value:x}");
            end += rune.Utf16SequenceLength;
        }

        var goesOn = end < text.Length && Rune.TryGetRuneAt(text, end, out var next) && Rune.IsLetterOrDigit(next);
        return count == 0 || goesOn ? null : new Word(word.Plain + signs, word.Start, end);
    }

    private static bool IsSign(Rune rune) => rune.Value is '#' or '%' or '&' or '@' or '*'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol;

    private static IEnumerable<Word> Cut(string text)
    {
        int start = -1, place = 0;
        var alone = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (start >= 0 && (alone || StandsAlone(rune) || !GoesOn(rune)))
            {
                yield return Of(text, start, place);
                start = -1;
            }

            if (start < 0 && Rune.IsLetterOrDigit(rune)) (start, alone) = (place, StandsAlone(rune));
            place += rune.Utf16SequenceLength;
        }

        if (start >= 0) yield return Of(text, start, text.Length);
    }

    // Letters are taken apart one after another: a word may have twenty thousand that are eighteen letters each.
    private static Word Of(string text, int start, int end)
    {
        var plain = new StringBuilder();
        for (var place = start; place < end && plain.Length < Longest;)
        {
            var rune = Rune.GetRuneAt(text, place);
            place += rune.Utf16SequenceLength;
            if (rune.IsAscii) AppendPlain(plain, rune);
            else if (Rune.IsLetterOrDigit(rune)) AppendParts(plain, rune);
        }

        return new Word(plain.ToString(), start, end);
    }

    private static void AppendParts(StringBuilder plain, Rune rune)
    {
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (plain.Length < Longest && Rune.IsLetterOrDigit(part)) AppendPlain(plain, part);
    }

    private static void AppendPlain(StringBuilder plain, Rune letter)
    {
        var lower = Rune.ToLowerInvariant(letter);
        plain.Append(lower.Value switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ø' => "o",
            'ł' => "l",
            _ => lower.ToString(),
        });
    }

    private static bool GoesOn(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // In scripts that put no spaces between words, each character is a word.
    private static bool StandsAlone(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
