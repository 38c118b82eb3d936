using System.Text.RegularExpressions;

namespace LiveTakeover.Handoff.Team.ChatPage;

/// <summary>
/// What an appearance may say. Its texts are shown to strangers, so each is bounded, and addresses and colours are only that.
/// </summary>
public static partial class CheckAppearance
{
    public const int LongestName = 80;
    public const int LongestTagline = 160;
    public const int LongestGreeting = 300;
    public const int LongestText = 500;
    public const int MostTexts = 120;
    public const int LongestLink = 2000;

    /// <returns>What has to be changed first, or null.</returns>
    public static string? Problem(ChatAppearance appearance) =>
        TooLong(appearance.Name, LongestName, "The name")
        ?? NoColor(appearance.Color, "color") ?? NoColor(appearance.OwnColor, "ownColor")
        ?? NoLink(appearance.PrivacyLink)
        ?? UnknownLanguage(appearance.Languages, "languages")
        ?? UnknownLanguage(appearance.Words.Keys, "words")
        ?? appearance.Words.Select(words => OfWords(words.Key, words.Value)).FirstOrDefault(problem => problem is not null)
        ?? (!Enum.IsDefined(appearance.Theme) || !Enum.IsDefined(appearance.Position) || !Enum.IsDefined(appearance.Icon)
            ? "Say in 'theme', 'position' and 'icon' one of the values that they have." : null);

    private static string? OfWords(string language, ChatWords? words)
    {
        if (words?.Texts is null) return $"Write in words.{language} an object, with an object in 'texts'.";
        if (words.Texts.Count > MostTexts) return $"words.{language} has more than {MostTexts} texts.";
        if (words.Texts.Keys.FirstOrDefault(name => !TextName().IsMatch(name)) is { } name)
            return $"words.{language}.texts has '{name[..Math.Min(name.Length, 60)]}': names of texts are letters, digits and dots.";
        return TooLong(words.Tagline, LongestTagline, $"The tagline ({language})")
            ?? TooLong(words.Greeting, LongestGreeting, $"The greeting ({language})")
            ?? words.Texts.Select(text => text.Value is null
                ? $"words.{language}.texts.{text.Key} is null: leave it out."
                : TooLong(text.Value, LongestText, $"The text {text.Key} ({language})")).FirstOrDefault(problem => problem is not null);
    }

    private static string? TooLong(string? text, int most, string what) =>
        text?.Length > most ? $"{what} has more than {most} characters. Shorten it."
        : text?.Any(char.IsControl) == true ? $"{what} has a line break or another control character. Write it on one line."
        : null;

    private static string? NoColor(string? color, string field) =>
        color is null || Color().IsMatch(color) ? null : $"Write in '{field}' a colour like #0d5b52.";

    private static string? NoLink(string? link)
    {
        if (link is null) return null;
        return link.Length <= LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? null
            : $"Write in 'privacyLink' the address of a page, like https://shop.example/privacy, of at most {LongestLink} characters.";
    }

    private static string? UnknownLanguage(IEnumerable<string> languages, string field)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return languages.All(language => ChatAppearance.KnownLanguages.Contains(language, StringComparer.Ordinal) && seen.Add(language))
            ? null : $"'{field}' may have each of {string.Join(", ", ChatAppearance.KnownLanguages)} once.";
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Color();

    [GeneratedRegex(@"^[a-zA-Z0-9_.]{1,60}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextName();
}
