using System.Globalization;

namespace LiveTakeover.BotFramework;

/// <summary>Cuts texts that are kept or shown. What a reader sees as one character is not cut in two.</summary>
public static class ShortText
{
    /// <summary>The text, or its beginning: at most <paramref name="longest"/> UTF-16 code units.</summary>
    public static string StartOf(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= longest) end = next;
        return end > 0 ? text[..end] : StartOfOne(text, longest);
    }

    /// <summary>The text, or its beginning as <see cref="StartOf"/> cuts it, and an ellipsis.</summary>
    public static string Shorten(this string text, int longest) =>
        text.Length <= longest ? text : string.Concat(StartOf(text, longest), "…");

    // One letter may have any number of marks.
    private static string StartOfOne(string text, int longest) =>
        text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
