using System.Text.RegularExpressions;

namespace LiveTakeover.AgentHub;

/// <summary>CSV rows (RFC 4180) without cells that a spreadsheet would run as a formula.</summary>
internal static partial class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>The byte order mark, first in the file: it tells Excel that the text is UTF-8.</summary>
    public const char Mark = '\uFEFF';

    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Cell(cell ?? ""))) + "\r\n";

    private static string Cell(string text)
    {
        var harmless = Formula().Replace(text, "${before}'${sign}");
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet takes what begins with one of these signs for a formula or a command, also in their full-width forms. It need not be
    // the beginning of the text: an Excel whose separator is a semicolon begins a new cell at each one of them, within quotes as well.
    [GeneratedRegex(@"(?<before>(^|[,;|\t\r\n""])[\s\p{C}""]*)(?<sign>[=+\-@%\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Formula();
}
