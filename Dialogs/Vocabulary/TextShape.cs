using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>A text of <paramref name="min"/> to <paramref name="max"/> Unicode code points, as sent.</summary>
internal sealed partial class TextShape(int min = 0, int max = int.MaxValue) : Shape
{
    /// <summary>Whether <c>{"en": "…", "fr": "…", "de": "…"}</c> may replace a string.</summary>
    public bool Localized { get; init; }

    /// <summary>Whether the person reads it; if so, it should be translated and must contain no markup.</summary>
    public bool Spoken { get; init; }

    /// <summary>Whether a blank text is refused like a missing one.</summary>
    public bool RefusesBlank { get; init; }

    public Rule? Rule { get; init; }

    public override void Check(JsonElement value, string path, Findings found)
    {
        if (Localized && value.ValueKind == JsonValueKind.Object)
            CheckLanguages(value, path, found);
        else if (Is(
            value, JsonValueKind.String,
            Localized ? "a text, or an object with the text \"en\" and more languages" : "a text", path, found))
            CheckForEverybody(value.GetString()!, path, found);
    }

    private void CheckForEverybody(string text, string path, Findings found)
    {
        CheckText(text, path, found);
        if (Spoken && Template.Fill(text, _ => null).Any(char.IsLetter))
            found.Spoken.Add((path, ["en"]));
    }

    private void CheckLanguages(JsonElement value, string path, Findings found)
    {
        LanguagesShape.CheckCount(value, path, found);
        foreach (var language in value.EnumerateObject())
            LanguagesShape.CheckLanguage(language, path, found, () =>
            {
                if (Is(language.Value, JsonValueKind.String, "a text", Below(path, language.Name), found))
                    CheckText(language.Value.GetString()!, Below(path, language.Name), found);
            });

        if (!value.TryGetProperty("en", out _))
            found.Error(
                Below(path, "en"), "is missing: there is no English text.",
                "Add \"en\": it is what everybody reads for whose language there is no other text.");
        if (Spoken) found.Spoken.Add((path, [.. value.EnumerateObject().Select(language => language.Name)]));
    }

    private void CheckText(string text, string path, Findings found)
    {
        var length = CodePoints(text);
        if (length < min || (RefusesBlank && string.IsNullOrWhiteSpace(text)))
            found.Error(path, "is empty.", string.Create(CultureInfo.InvariantCulture, $"Write at least {min} character(s)."));
        else if (length > max)
            found.Error(path, $"has {length} characters, and {max} are allowed.", $"Shorten it by {length - max}.");
        else if (Rule is not null && Rule.Problem(text) is { } problem)
            found.Error(path, $"{Quote(text)} {problem}", Rule.Remedy);
        else if (Spoken && Markup().IsMatch(text))
            found.Warn(path, "holds HTML, which is shown as it is written.", "Take the tags away: a text is never markup.");
    }

    [GeneratedRegex(
        "</?(a|abbr|acronym|b|blockquote|br|code|em|i|li|ol|strong|ul)[ />]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    public override JsonObject Schema(JsonObject definitions)
    {
        var text = new JsonObject { ["type"] = "string" };
        if (min > 0)
            text["minLength"] = min;
        if (max < int.MaxValue)
            text["maxLength"] = max;
        if (Rule?.SchemaPattern is { } pattern)
            text["pattern"] = pattern;
        if (!Localized) return text;
        var languages = LanguagesShape.SchemaOf(text.DeepClone().AsObject());
        languages["required"] = new JsonArray("en");
        return new JsonObject { ["anyOf"] = new JsonArray(text, languages) };
    }
}

/// <summary>A requirement for a text, in addition to its length.</summary>
/// <param name="Problem">Completes the sentence "'text' …"; null if the text is valid.</param>
internal sealed record Rule(Func<string, string?> Problem, string Remedy, string? SchemaPattern = null)
{
    /// <summary>The pattern must match the whole text, without a trailing line feed.</summary>
    public static Rule Matching(string pattern, string problem, string remedy)
    {
        var regex = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return new Rule(text => regex.IsMatch(text) ? null : problem, remedy, $"^(?:{pattern})$");
    }

    public static Rule OneOf(params string[] allowed) => new(
        text => allowed.Contains(text, StringComparer.Ordinal) ? null : "is not known here.",
        $"Use one of: {string.Join(", ", allowed.Select(value => $"\"{value}\""))}.",
        $"^(?:{string.Join('|', allowed)})$");
}
