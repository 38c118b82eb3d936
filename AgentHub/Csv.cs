namespace LiveTakeover.AgentHub;

/// <summary>Rows for spreadsheets: RFC 4180, and no cell that a spreadsheet would run as a formula.</summary>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Comes first in a file: it tells Excel that the text is UTF-8.</summary>
    public const char Mark = '\uFEFF';

    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Cell(cell ?? ""))) + "\r\n";

    private static string Cell(string text)
    {
        var harmless = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
