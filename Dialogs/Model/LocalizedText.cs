using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;

namespace LiveTakeover.Dialogs.Model;

/// <summary>A designer's text: one string for everybody, or one per language.</summary>
/// <param name="English">What everybody reads for whose language there is no other text.</param>
/// <param name="French">The French text.</param>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed record LocalizedText(string English, string? French = null)
{
    /// <summary>Texts in further languages, by their tags, such as <c>de</c> or <c>pt-BR</c>.</summary>
    public IReadOnlyDictionary<string, string>? Others { get; init; }

    public string In(Language language) => language == Language.French ? French ?? English : English;

    /// <summary>The text for a person of this locale: in the language of its region, else in its language, else in English.</summary>
    public string In(string? locale)
    {
        if (Others is null) return In(Languages.OfLocale(locale));
        for (var tag = (locale ?? "").Replace('_', '-'); tag.Length > 0; tag = tag[..Math.Max(tag.LastIndexOf('-'), 0)])
            if (Others.TryGetValue(tag, out var text)) return text;
        return In(Languages.OfLocale(locale));
    }

    public bool Equals(LocalizedText? other) =>
        other is not null && English == other.English && French == other.French && IsSame(Others, other.Others);

    public override int GetHashCode() => HashCode.Combine(English, French);

    private static bool IsSame(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        one?.Count == other?.Count && one?.All(text => other!.TryGetValue(text.Key, out var same) && same == text.Value) != false;

    public static implicit operator LocalizedText(string text) => new(text);
}

/// <summary>A language in which the product itself speaks.</summary>
public enum Language
{
    English,
    French,
}

public static class Languages
{
    /// <summary>French for <c>fr</c>, <c>fr-CA</c>…; English for every other locale, and for none.</summary>
    public static Language OfLocale(string? locale) => LanguageTag.IsFrench(locale) ? Language.French : Language.English;
}
