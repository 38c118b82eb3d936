using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>Converts numbers from keyboards, phones and word processors to ASCII.</summary>
internal static partial class PlainText
{
    /// <summary>
    /// The text with ASCII digits and minus signs, ordinary spaces, and no spaces or apostrophes between groups of digits.
    /// </summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text) plain.Append(Plain(letter));
        return Groups().Replace(Minus().Replace(plain.ToString(), "-"), static group => Gap().Replace(group.Value, ""));
    }

    private static char Plain(char letter) => char.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)),
        UnicodeCategory.SpaceSeparator => ' ',
        _ => letter,
    };

    [GeneratedRegex(@"(?<![\w.,])[\u2010-\u2015\u2212\uFE63\uFF0D](?= ?[\d.,])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Minus();

    // One to three digits, then groups of three: 1 234 567 and 1'234, but not a telephone number.
    [GeneratedRegex(@"(?<![\d.,] ?)\d{1,3}([ '’]\d{3})+(?! ?\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"[ '’]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
