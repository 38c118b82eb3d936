using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class LanguageChoice
{
    public static Dictionary<string, ChoiceFactoryOptions> ChoiceDefaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale, Joined, StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> ConfirmDefaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), Joined(culture)),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The value for the locale, otherwise for its language, otherwise for English.</summary>
    public static T For<T>(this Dictionary<string, T> defaults, string? locale)
    {
        var nearest = PromptCultureModels.MapToNearestLanguage(locale);
        if (locale is not null && defaults.TryGetValue(locale, out var own)) return own;
        if (nearest is not null && defaults.TryGetValue(nearest, out var near)) return near;
        return defaults.TryGetValue(PromptCultureModels.English.Locale, out var english) ? english : defaults.Values.First();
    }

    private static ChoiceFactoryOptions Joined(PromptCultureModel culture) =>
        new(culture.Separator, culture.InlineOr, culture.InlineOrMore, includeNumbers: true);
}
