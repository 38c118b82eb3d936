using Microsoft.Recognizers.Text.DateTime;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>One interpretation of a text: a moment, or a range from <paramref name="Start"/> to <paramref name="End"/>.</summary>
public readonly record struct SpokenTime(string? Timex, string? Value, string? Start, string? End);

/// <summary>Finds a date, a time or a range in a person's text: <c>tomorrow at 3pm</c>, <c>lundi prochain</c>.</summary>
public static class DateTimeReader
{
    private const int MostLetters = 400;

    /// <summary>
    /// The possible interpretations of the first one in the text ("Monday": the last or the next one). Empty if there is none.
    /// </summary>
    /// <param name="now">The person's local time, to which "tomorrow" is relative.</param>
    public static IReadOnlyList<SpokenTime> Read(string? text, string? locale, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var said = text.Length > MostLetters ? text[..MostLetters] : text;
        var found = DateTimeRecognizer.RecognizeDateTime(said, Cultures.Recognizers(locale), refTime: now);
        return found.Count > 0 && found[0].Resolution?.TryGetValue("values", out var values) == true
            && values is List<Dictionary<string, string>> meanings
            ? [.. meanings.Select(Meaning)]
            : [];
    }

    private static SpokenTime Meaning(Dictionary<string, string> meaning) => new(
        meaning.GetValueOrDefault("timex"),
        meaning.GetValueOrDefault("value"),
        meaning.GetValueOrDefault("start"),
        meaning.GetValueOrDefault("end"));
}
