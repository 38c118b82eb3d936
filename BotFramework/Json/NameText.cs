using System.Globalization;
using System.Text;

namespace LiveTakeover.BotFramework;

/// <summary>
/// Names that somebody else chose, of people and of files, as they may be shown: what a reader sees is what is there. Characters that
/// are invisible or turn the direction of what follows are taken out.
/// </summary>
public static class NameText
{
    private const int JoinerOfLetters = 0x200C, Joiner = 0x200D;

    /// <summary>
    /// The name without control characters, direction marks and invisible characters, and without spaces around it: at most
    /// <paramref name="longest"/> UTF-16 code units, as <see cref="ShortText"/> cuts.
    /// </summary>
    public static string Plain(string name, int longest) => ShortText.StartOf(Plain(name), longest);

    /// <summary>
    /// The whole name without control characters, direction marks and invisible characters, and without spaces around it.
    /// </summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        var runes = name.EnumerateRunes().ToList();
        for (var at = 0; at < runes.Count; at++)
        {
            if (!IsHidden(runes[at]) || IsJoining(runes, at)) plain.Append(runes[at]);
            else if (IsSpace(runes[at])) plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    private static bool IsSpace(Rune rune) => rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => true,
        // Letters, marks and reserved places that Unicode calls ignorable by default, and the braille blank.
        _ => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x2800 or 0x3164
            or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF),
    };

    // Families of emoji are joined, and some scripts write words with joiners.
    private static bool IsJoining(List<Rune> runes, int at) =>
        runes[at].Value is JoinerOfLetters or Joiner && at > 0 && at + 1 < runes.Count
        && MayBeJoined(runes[at - 1]) && MayBeJoined(runes[at + 1]);

    private static bool MayBeJoined(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        _ => false,
    };
}
