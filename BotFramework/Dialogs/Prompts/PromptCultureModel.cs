namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>A language's words for yes and no, and how it joins several choices.</summary>
public class PromptCultureModel
{
    public string Locale { get; set; } = null!;
    public string Separator { get; set; } = null!;
    public string InlineOr { get; set; } = null!;
    public string InlineOrMore { get; set; } = null!;
    public string YesInLanguage { get; set; } = null!;
    public string NoInLanguage { get; set; } = null!;
}

/// <summary>The languages that prompts support for choices, yes and no.</summary>
public static class PromptCultureModels
{
    public static PromptCultureModel Bulgarian => Of("bg-bg", ", ", " или ", ", или ", "да", "Не");
    public static PromptCultureModel Chinese => Of("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");
    public static PromptCultureModel Dutch => Of("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");
    public static PromptCultureModel English => Of("en-us", ", ", " or ", ", or ", "Yes", "No");
    public static PromptCultureModel French => Of("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");
    public static PromptCultureModel German => Of("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");
    public static PromptCultureModel Hindi => Of("hi-in", ", ", " या ", ", या ", "हां", "नहीं");
    public static PromptCultureModel Italian => Of("it-it", ", ", " o ", " o ", "Si", "No");
    public static PromptCultureModel Japanese => Of("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");
    public static PromptCultureModel Korean => Of("ko-kr", ", ", " 또는 ", " 또는 ", "예", "아니");
    public static PromptCultureModel Portuguese => Of("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");
    public static PromptCultureModel Spanish => Of("es-es", ", ", " o ", ", o ", "Sí", "No");
    public static PromptCultureModel Swedish => Of("sv-se", ", ", " eller ", " eller ", "Ja", "Nej");
    public static PromptCultureModel Turkish => Of("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>The supported culture with the same language; otherwise the code itself in lower case.</summary>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode)) return cultureCode;
        var code = cultureCode.ToLowerInvariant();
        var language = code.Split('-', '_')[0] + "-";
        return GetSupportedCultures().Select(culture => culture.Locale)
            .FirstOrDefault(locale => locale.StartsWith(language, StringComparison.Ordinal))
            ?? code;
    }

    public static PromptCultureModel[] GetSupportedCultures() =>
        [Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish];

    private static PromptCultureModel Of(string locale, string separator, string or, string orMore, string yes, string no) =>
        new() { Locale = locale, Separator = separator, InlineOr = or, InlineOrMore = orMore, YesInLanguage = yes, NoInLanguage = no };
}
