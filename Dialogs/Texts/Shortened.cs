namespace LiveTakeover.Dialogs.Texts;

/// <summary>Cuts texts that are shown or kept.</summary>
internal static class Shortened
{
    /// <summary>The text, or its first characters and an ellipsis.</summary>
    public static string To(this string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
