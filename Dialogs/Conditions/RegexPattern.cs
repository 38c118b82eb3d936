using System.Text.RegularExpressions;

namespace LiveTakeover.Dialogs.Conditions;

/// <summary>
/// Regular expressions in the upstream platform's syntax: <c>(?P&lt;name&gt;…)</c> is rewritten to .NET's form. A pattern may match
/// anywhere in the text, ignoring case.
/// </summary>
internal static partial class RegexPattern
{
    /// <summary>A pattern that takes longer is a mistake or an attack (ReDoS), and counts as no match.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

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
        new(ToDotNet(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);

    private static string ToDotNet(string pattern) => NamedReference().Replace(
        NamedGroup().Replace(pattern, "${slashes}(?<"),
        @"${slashes}\k<${name}>");

    // With an even number of backslashes before it, the bracket is not escaped.
    [GeneratedRegex(@"(?<!\\)(?<slashes>(?:\\\\)*)\(\?P<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedGroup();

    [GeneratedRegex(@"(?<!\\)(?<slashes>(?:\\\\)*)\(\?P=(?<name>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedReference();
}
