using System.Globalization;

namespace LiveTakeover.BotFramework.Spoken;

/// <summary>Resolves locales. Channels may send any text, so a locale may be unknown to this machine.</summary>
public static class Cultures
{
    /// <summary>The fallback of <c>Microsoft.Recognizers.Text</c> and of the prompts.</summary>
    public const string English = "en-us";

    // These languages write 1.234,5 in the recognizer's configuration; all others write 1,234.5.
    private static readonly HashSet<string> CommaLanguages = ["fr", "de", "es", "it", "pt", "nl", "sv", "tr", "bg"];

    public static CultureInfo? Find(string? locale)
    {
        if (string.IsNullOrEmpty(locale)) return null;
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The locale in .NET's spelling: <c>en-us</c> is <c>en-US</c>. Null if this machine does not know it.</summary>
    public static string? NameOf(string? locale) => Find(locale)?.Name;

    /// <summary>The two-letter language code; <c>en</c> without a locale.</summary>
    internal static string LanguageOf(string? locale) =>
        string.IsNullOrWhiteSpace(locale) ? "en" : LanguageTag.PrimaryOf(locale.Trim());

    /// <summary>The decimal separator of the person's locale.</summary>
    internal static char DecimalSeparator(string? locale) => Find(locale)?.NumberFormat.NumberDecimalSeparator is "," ? ',' : '.';

    /// <summary>The decimal separator that the recognizer expects, which depends only on the language.</summary>
    internal static char RecognizersSeparator(string? locale) =>
        CommaLanguages.Contains(LanguageOf(locale)) && !"es-mx".Equals(locale, StringComparison.OrdinalIgnoreCase) ? ',' : '.';

    internal static string Recognizers(string? locale) =>
        string.IsNullOrWhiteSpace(locale) ? English : locale.Trim().ToLowerInvariant().Replace('_', '-');
}
