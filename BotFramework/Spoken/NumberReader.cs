using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>Finds the number in a person's text: <c>42</c>, <c>I am 42</c>, <c>5 thousand</c>, <c>trois virgule cinq</c>.</summary>
/// <remarks>Uses Microsoft.Recognizers.Text, and corrects what it misreads.</remarks>
public static class NumberReader
{
    // The recognizer's patterns are slow on long texts, and nobody answers a question for a number with an essay.
    private const int MostLetters = 400;

    /// <summary>The first number in the text. False if there is none, or if it does not fit a <see cref="decimal"/>.</summary>
    public static bool TryRead(string? text, string? locale, out decimal number)
    {
        number = 0;
        if (string.IsNullOrWhiteSpace(text)) return false;
        if (WrittenNumber.TryRead(text, locale, out number)) return true;
        var plain = PlainText.Of(text.Length > MostLetters ? text[..MostLetters] : text);
        var said = NumberMends.Before(WrittenNumber.ForRecognizer(plain, locale), locale);
        var culture = Cultures.Recognizers(locale);
        var found = NumberRecognizer.RecognizeNumber(said, culture);
        if (found.Count == 0) return false;
        if (!TryValue(found.Count > 1 ? WithCents(said, culture, found) : found[0], out number)) return false;
        if (found.Count > 1 && IsRestOfMillions(said, number, found) && TryValue(found[1], out var rest) && rest < 1_000_000)
            number += rest;
        number = NumberMends.Signed(number, said, found[0].Start, locale);
        return true;
    }

    /// <summary>"Two dollars fifty" is one amount, not two numbers.</summary>
    private static ModelResult WithCents(string said, string culture, List<ModelResult> numbers) =>
        NumberWithUnitRecognizer.RecognizeCurrency(said, culture)
            .FirstOrDefault(amount => amount.Start <= numbers[0].Start && amount.End >= numbers[1].End)
        ?? numbers[0];

    // The recognizer reads "1 million deux cent mille" as two numbers.
    private static bool IsRestOfMillions(string said, decimal millions, List<ModelResult> found) =>
        millions >= 1_000_000 && millions % 1_000_000 == 0 && char.IsLetter(found[0].Text[^1])
            && said[(found[0].End + 1)..found[1].Start] == " ";

    // The recognizer returns values in its culture's format, but never with thousands separators.
    private static bool TryValue(ModelResult found, out decimal number)
    {
        number = 0;
        return found.Resolution?.TryGetValue("value", out var value) == true
            && decimal.TryParse((value as string)?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
