using System.Text.RegularExpressions;

namespace LiveTakeover.Dialogs;

/// <summary>
/// Patterns as designers of the upstream platform write them: <c>(?P&lt;name&gt;…)</c> is rewritten to .NET's form.
/// A pattern is searched for anywhere in the text, and case does not count.
/// </summary>
internal static partial class RegexPattern
{
    /// <summary>A pattern that takes longer is a mistake or an attack, and counts as no match.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public static string? Problem(string pattern)
    {
        try
        {
            _ = Compile(pattern);
            return null;
        }
        catch (RegexParseException malformed)
        {
            return $"is not a pattern: {malformed.Message}";
        }
    }

    public static Regex Compile(string pattern) =>
        new(ToDotNet(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    static string ToDotNet(string pattern) => NamedReference().Replace(
        NamedGroup().Replace(pattern, "${slashes}(?<"),
        @"${slashes}\k<${name}>");

    // An even run of backslashes before the bracket escapes itself, not the bracket.
    [GeneratedRegex(@"(?<!\\)(?<slashes>(?:\\\\)*)\(\?P<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedGroup();

    [GeneratedRegex(@"(?<!\\)(?<slashes>(?:\\\\)*)\(\?P=(?<name>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedReference();
}
