namespace LiveTakeover.BotFramework.Spoken;

/// <summary>Recognises yes and no in their usual wordings, in the languages of the prompts.</summary>
public static class YesNoReader
{
    /// <summary>Null if the text is neither, or ambiguous ("not sure", "yes and no").</summary>
    public static bool? Read(string? text, string? locale)
    {
        var words = WordReader.Read(text).ConvertAll(word => word.Text);
        if (words.Count == 0) return null;
        return YesNoWords.Of(locale) is { } language && Read(words, language) is { } answer ? answer : Everywhere(words);
    }

    private static bool? Read(List<string> words, YesNoWords language)
    {
        if (words.Count == 1 && language.Alone.TryGetValue(words[0], out var alone)) return alone;
        var (rest, yes, no, unsure) = (new List<string>(), 0, 0, false);
        for (var at = 0; at < words.Count;)
            if (language.PhraseAt(words, at) is { } phrase)
            {
                (yes, no, unsure) = (
                    yes + (phrase.Means is true ? 1 : 0), no + (phrase.Means is false ? 1 : 0), unsure || phrase.Means is null);
                at += phrase.Words.Length;
            }
            else
            {
                rest.Add(words[at++]);
            }
        if (unsure) return null;
        (yes, no) = (yes + rest.Count(language.Yes.Contains), no + rest.Count(language.No.Contains));
        var denied = rest.Any(language.Not.Contains);
        return (yes > 0) == (no > 0) || (yes > 0 && denied) ? null : yes > 0;
    }

    // A single English word or a thumb is accepted as an answer in every language.
    private static bool? Everywhere(List<string> words) => words is [var only]
        ? only switch
        {
            "yes" or "ok" or "okay" or "👍" or "👌" or "✅" or "✔" => true,
            "no" or "👎" or "❌" => false,
            _ => null,
        }
        : null;
}
