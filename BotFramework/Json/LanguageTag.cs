namespace LiveTakeover.BotFramework;

/// <summary>
/// The rule for what language a locale asks for, the same wherever it is asked: the primary subtag of BCP 47, with <c>_</c> taken as
/// <c>-</c>, whatever its case. The pages have the same rule (<c>language.ts</c>); both are tested with one table.
/// </summary>
public static class LanguageTag
{
    /// <summary>The primary subtag in lower case: <c>fr</c> of <c>fr_CA</c>. Empty without a locale.</summary>
    public static string PrimaryOf(string? locale)
    {
        var tag = locale.AsSpan();
        var end = tag.IndexOfAny('-', '_');
        return (end < 0 ? tag : tag[..end]).ToString().ToLowerInvariant();
    }

    /// <summary>True if texts are shown in French; everybody else gets English.</summary>
    public static bool IsFrench(string? locale) => PrimaryOf(locale) == "fr";
}
