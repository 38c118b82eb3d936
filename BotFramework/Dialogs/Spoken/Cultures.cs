using System.Globalization;

namespace LiveTakeover.BotFramework;

/// <summary>A locale is whatever a channel sends, so it may be none that this machine knows.</summary>
static class Cultures
{
    public static CultureInfo? Find(string? locale)
    {
        if (string.IsNullOrEmpty(locale))
            return null;
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The locale as .NET spells it: <c>en-us</c> is <c>en-US</c>.</summary>
    public static string? NameOf(string? locale) => Find(locale)?.Name;
}
