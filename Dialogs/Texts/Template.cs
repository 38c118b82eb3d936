using System.Text.RegularExpressions;

namespace LiveTakeover.Dialogs.Texts;

/// <summary>
/// Fills <c>{{@message}}</c>, <c>{{@session.City}}</c> and <c>{{@user.FirstName}}</c>. A missing value becomes the text after the
/// bar (<c>{{@user.FirstName|there}}</c>); without one, the variable and the blank before it are removed. A name that is not known
/// is a missing value: nobody reads the braces.
/// </summary>
internal static partial class Template
{
    /// <param name="text">The text.</param>
    /// <param name="value">Returns the value for a name such as <c>session.City</c>, or null.</param>
    public static string Fill(string text, Func<string, string?> value) =>
        text.Contains("{{", StringComparison.Ordinal)
            ? Variable().Replace(text, match => Replacement(match, value))
            : text;

    /// <summary>What stands between braces in a text, as it is written; null for the name if it is none that can have a value.</summary>
    public static IEnumerable<(string Written, string? Name)> VariablesOf(string text) =>
        text.Contains("{{", StringComparison.Ordinal)
            ? Variable().Matches(text).Select(match => (match.Groups["inside"].Value.Split('|')[0].Trim(), NameOf(match)))
            : [];

    private static string Replacement(Match match, Func<string, string?> value)
    {
        var found = NameOf(match) is { } name ? value(name) : null;
        var inside = match.Groups["inside"].Value;
        if (string.IsNullOrEmpty(found) && inside.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar)
            found = inside[(bar + 1)..];
        return string.IsNullOrEmpty(found) ? "" : match.Groups["blank"].Value + found;
    }

    private static string? NameOf(Match match) =>
        Known().Match(match.Groups["inside"].Value.Split('|')[0]) is { Success: true } known ? known.Groups["name"].Value : null;

    [GeneratedRegex(
        @"(?<blank>[ \t]?)\{\{(?<inside>[^{}]*)\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(
        @"\A\s*@(?<name>message|support\.NextOpening|(session|user)\.[\p{L}\p{N}_]+)\s*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}
