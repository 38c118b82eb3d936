namespace LiveTakeover.AgentHub;

/// <summary>CSV rows (RFC 4180) without cells that a spreadsheet would run as a formula.</summary>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>The byte order mark, first in the file: it tells Excel that the text is UTF-8.</summary>
    public const char Mark = '\uFEFF';

    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Cell(cell ?? ""))) + "\r\n";

    private static string Cell(string text)
    {
        var harmless = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
