using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>Reads numbers in digits, with the points, commas and spaces that people use.</summary>
/// <remarks>
/// If a number contains both a point and a comma, the last one is the decimal separator. A single one is read according to the
/// person's locale, but it is a thousands separator only before exactly three digits: <c>12,5</c> is 12.5 in English too.
/// </remarks>
public static partial class WrittenNumber
{
    // Longer than any number, even with spaces around it.
    private const int MostLetters = 100;

    /// <summary>Reads a text that is a number: <c>-12</c>, <c>1 234,5</c>, <c>.5</c>. False if the text contains anything else.</summary>
    public static bool TryRead(string? text, string? locale, out decimal number)
    {
        number = 0;
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostLetters) return false;
        var plain = PlainText.Of(text).Trim();
        return Whole().Match(plain) is { Success: true } match
            && Invariant(match.Groups["digits"].Value, locale) is { } digits
            && decimal.TryParse(match.Groups["minus"].Value + digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>
    /// Rewrites each number in the text so that the recognizer reads it correctly: without thousands separators, and with the
    /// recognizer's decimal separator.
    /// </summary>
    internal static string ForRecognizer(string text, string? locale)
    {
        var separator = Cultures.RecognizersSeparator(locale);
        return Literal().Replace(text, found => Invariant(found.Value, locale)?.Replace('.', separator) ?? found.Value);
    }

    /// <summary>Null if the points or commas are those of a date or an address.</summary>
    private static string? Invariant(string literal, string? locale)
    {
        var last = literal.LastIndexOfAny(['.', ',']);
        if (last < 0) return literal;
        var (before, after) = (literal[..last], literal[(last + 1)..]);
        var separators = before.Where(letter => letter is '.' or ',').Distinct().ToArray();
        if (separators.Length == 0)
            return literal[last] != Cultures.DecimalSeparator(locale) && AreThousands(before, after)
                ? before + after
                : $"{Zero(before)}.{after}";
        if (separators.Length > 1 || !AreGroups(before)) return null;
        var whole = before.Replace(separators[0].ToString(), "", StringComparison.Ordinal);
        if (separators[0] != literal[last]) return $"{whole}.{after}";
        return after.Length == 3 ? whole + after : null;
    }

    private static bool AreThousands(string before, string after) => after.Length == 3 && before.Length is > 0 and <= 3 && before[0] != '0';

    private static bool AreGroups(string grouped) =>
        grouped.Split('.', ',') is [{ Length: > 0 and <= 3 }, .. var groups] && groups.All(group => group.Length == 3);

    private static string Zero(string before) => before.Length == 0 ? "0" : before;

    [GeneratedRegex(@"^((?<minus>-)|\+)? ?(?<digits>\d*([.,]\d+)*)(?<=\d)[.,]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\p{L}\d.,])[.,]?\d+([.,]\d+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
