using System.Text.RegularExpressions;

namespace LiveTakeover.Dialogs.Texts;

/// <summary>
/// Fills <c>{{@message}}</c>, <c>{{@session.City}}</c> and <c>{{@user.FirstName}}</c>. A missing value becomes the text after the
/// bar (<c>{{@user.FirstName|there}}</c>); without one, the variable and the blank before it are removed.
/// </summary>
internal static partial class Template
{
    /// <param name="value">Returns the value for a name such as <c>session.City</c>, or null.</param>
    public static string Fill(string text, Func<string, string?> value) =>
        text.Contains("{{", StringComparison.Ordinal)
            ? Variable().Replace(text, match => Replacement(match, value))
            : text;

    private static string Replacement(Match match, Func<string, string?> value)
    {
        var found = value(match.Groups["name"].Value);
        if (string.IsNullOrEmpty(found) && match.Groups["otherwise"] is { Success: true } otherwise)
            found = otherwise.Value;
        return string.IsNullOrEmpty(found) ? "" : match.Groups["blank"].Value + found;
    }

    [GeneratedRegex(
        @"(?<blank>[ \t]?)\{\{\s*@(?<name>message|support\.NextOpening|(session|user)\.[\p{L}\p{N}_]+)\s*(\|(?<otherwise>[^{}]*))?\}\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
