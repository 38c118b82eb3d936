namespace LiveTakeover.Dialogs.Testing;

/// <summary>A text pattern in a story test; a star matches any text.</summary>
internal static class StoryPattern
{
    public static bool Fits(string pattern, string text)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1) return pattern == text;
        if (text.Length < parts[0].Length + parts[^1].Length
            || !text.StartsWith(parts[0], StringComparison.Ordinal)
            || !text.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;
        var rest = text[parts[0].Length..^parts[^1].Length];
        foreach (var part in parts[1..^1])
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at < 0) return false;
            rest = rest[(at + part.Length)..];
        }

        return true;
    }
}
