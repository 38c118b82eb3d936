using System.Text.RegularExpressions;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>Corrects misreadings of the recognizer in individual languages.</summary>
internal static partial class NumberMends
{
    private static readonly HashSet<string> MinusWords = ["minus", "negative", "moins", "menos", "meno", "min"];

    // "Au moins", "al menos", "pelo menos": at least. "Plus ou moins", "más o menos", "più o meno", "min of meer": about.
    private static readonly HashSet<string> NotMinusAfter = ["au", "du", "ou", "al", "lo", "o", "pelo", "ao", "of", "or", "oder"];

    public static string Before(string said, string? locale) => Cultures.LanguageOf(locale) switch
    {
        "it" => Mila().Replace(said, "${thousands}000"),
        "fr" => French(said),
        _ => said,
    };

    /// <summary>The number with the sign that the word before it gives it.</summary>
    public static decimal Signed(decimal number, string said, int start, string? locale)
    {
        var before = WordReader.Read(said[..start]);
        if (number < 0 && before.Count > 0 && NotMinusAfter.Contains(before[^1].Text) && BeginsWithMinus(said[start..])) return -number;
        if (number <= 0 || before.Count == 0 || !MinusWords.Contains(before[^1].Text) || IsBare(locale, before[^1].Text)) return number;
        return before.Count > 1 && NotMinusAfter.Contains(before[^2].Text) ? number : -number;
    }

    private static bool BeginsWithMinus(string said) => WordReader.Read(said) is [var first, ..] && MinusWords.Contains(first.Text);

    // "Min" means minus only in Dutch; in other languages it abbreviates minimum or minutes.
    private static bool IsBare(string? locale, string word) => word == "min" && Cultures.LanguageOf(locale) != "nl";

    private static string French(string said) =>
        OneMillion()
            .Replace(
                ThreeQuarters().Replace(Quarter().Replace(Half().Replace(said, "demi"), " virgule vingt-cinq"), " virgule soixante-quinze"),
                "1 ");

    [GeneratedRegex(@"\b(?<thousands>\d+) ?mila\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mila();

    // The recognizer reads "demie" as one and a half, whatever comes before it.
    [GeneratedRegex(@"\bdemie\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<=\w) et (un )?quart\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<=\w) et trois quarts\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThreeQuarters();

    // The recognizer reads "Un million deux cent mille" as a hundred thousand millions.
    [GeneratedRegex(@"\bun (?=(million|milliard)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneMillion();
}
