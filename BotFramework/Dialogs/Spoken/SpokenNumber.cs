using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveTakeover.BotFramework;

/// <summary>Finds the number in what a person says: <c>42</c>, <c>I am 42</c>, <c>1,234.5</c>, <c>forty two</c>, <c>quatre-vingt-dix</c>.</summary>
static partial class SpokenNumber
{
    public static bool TryRead(string? text, string? locale, out decimal number)
    {
        number = 0;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        if (Digits().Match(text) is { Success: true } digits)
            return decimal.TryParse(digits.ValueSpan.TrimEnd(".,"), NumberStyles.Number, Cultures.Find(locale) ?? CultureInfo.InvariantCulture, out number)
                || decimal.TryParse(digits.ValueSpan.TrimEnd(".,"), NumberStyles.Number, CultureInfo.InvariantCulture, out number);
        return TryReadWords(text, Wording.Of(locale), out number);
    }

    // Reads the first run of number words: tens and units add up, hundred multiplies what is before it, thousand closes a group.
    static bool TryReadWords(string text, Wording wording, out decimal number)
    {
        var (total, group, last, found) = (0m, 0m, -1, false);
        foreach (var word in Words.Of(text))
        {
            if (!wording.Numbers.TryGetValue(word.Text, out var value))
            {
                if (found && !wording.Filler.Contains(word.Text))
                    break;
                continue;
            }
            found = true;
            if (value >= 1000)
                (total, group) = (total + Math.Max(group, 1) * value, 0);
            else if (value == 100)
                group = Math.Max(group, 1) * 100;
            else if (value == 20 && last == 4)
                group += 4 * 20 - 4;
            else
                group += value;
            last = value;
        }
        number = total + group;
        return found;
    }

    [GeneratedRegex(@"[-+]?\d[\d.,]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
