using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>A position in a list, from 0, and its location in the text.</summary>
public readonly record struct SpokenPosition(int Index, string Text, int Start, int End);

/// <summary>Finds positions in a list: <c>the second one</c>, <c>la dernière</c>, <c>3ème</c>.</summary>
public static partial class PositionReader
{
    private const int MostLetters = 400;

    /// <summary>The positions that the text names, in order, within a list of <paramref name="count"/> items.</summary>
    public static IReadOnlyList<SpokenPosition> Read(string? text, string? locale, int count)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var said = text.Length > MostLetters ? text[..MostLetters] : text;
        var named = Mended(said, locale, count).ToList();
        if (named.Count == 0) named = Recognized(said, locale, count);
        return [.. named.Where(position => position.Index >= 0 && position.Index < count)];
    }

    private static List<SpokenPosition> Recognized(string said, string? locale, int count) =>
    [
        .. NumberRecognizer.RecognizeOrdinal(said, Cultures.Recognizers(locale))
            .Select(found => Position(found, count)).OfType<SpokenPosition>(),
    ];

    // The recognizer returns "3" for the third, and "end-1" for the second to last.
    private static SpokenPosition? Position(ModelResult found, int count)
    {
        var given = Resolved(found, "offset");
        if (!int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)) return null;
        var index = Resolved(found, "relativeTo") switch
        {
            "start" => offset - 1,
            "end" => count - 1 + offset,
            _ => -1,
        };
        return new(index, found.Text, found.Start, found.End);
    }

    private static string? Resolved(ModelResult found, string name) =>
        found.Resolution?.TryGetValue(name, out var value) == true ? value as string : null;

    private static IEnumerable<SpokenPosition> Mended(string said, string? locale, int count)
    {
        var language = Cultures.LanguageOf(locale);
        if (language == "en") return LastButOne().Matches(said).Select(found => At(found, count - 2));
        if (language != "fr") return [];
        return AvantDernier().Matches(said).Select(found => At(found, count - 2))
            .Concat(Second().Matches(said).Select(found => At(found, 1)))
            .Concat(
                Nth().Matches(said).Select(found => At(found, int.Parse(found.Groups["nth"].ValueSpan, CultureInfo.InvariantCulture) - 1)));
    }

    private static SpokenPosition At(Match found, int index) => new(index, found.Value, found.Index, found.Index + found.Length - 1);

    [GeneratedRegex(
        @"\b((second|next)([ -]to)?[ -]last|last but one|one before (the )?last|penultimate)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex LastButOne();

    [GeneratedRegex(@"\bavant[ -]derni(er|ère)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AvantDernier();

    [GeneratedRegex(@"\bseconde?\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Second();

    [GeneratedRegex(@"\b(?<nth>\d{1,4}) ?([èe]me|ième|nde?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nth();
}
