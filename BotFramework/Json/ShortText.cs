namespace LiveTakeover.BotFramework;

/// <summary>Cuts texts that are kept or shown. No character is cut in two.</summary>
public static class ShortText
{
    /// <summary>The text, or its beginning: at most <paramref name="longest"/> UTF-16 code units.</summary>
    public static string StartOf(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>The text, or its beginning as <see cref="StartOf"/> cuts it, and an ellipsis.</summary>
    public static string Shorten(this string text, int longest) =>
        text.Length <= longest ? text : string.Concat(StartOf(text, longest), "…");
}
