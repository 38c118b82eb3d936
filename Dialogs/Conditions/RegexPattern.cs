using System.Text.RegularExpressions;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Conditions;

/// <summary>
/// Regular expressions in the upstream platform's syntax: <c>(?P&lt;name&gt;…)</c> is rewritten to .NET's form. A pattern may match
/// anywhere in the text, ignoring case. It takes time by the length of the text, unless it looks around or back.
/// </summary>
internal static partial class RegexPattern
{
    /// <summary>A pattern that takes longer is a mistake or an attack (ReDoS), and counts as no match.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    private const int LongestKey = 100;

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static string? Problem(string pattern)
    {
        try
        {
            _ = new Regex(ToDotNet(pattern), Loosely, Timeout);
            return null;
        }
        catch (RegexParseException malformed)
        {
            return $"is not a pattern: {malformed.Message.Shorten(200)}";
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or InsufficientExecutionStackException)
        {
            return "is too large a pattern.";
        }
    }

    public static Regex Compile(string pattern)
    {
        var dotNet = ToDotNet(pattern);
        try
        {
            return new Regex(dotNet, Loosely | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            // It has a lookaround or a backreference, or is too large without backtracking.
            return new Regex(dotNet, Loosely, Timeout);
        }
    }

    /// <summary>The names of its groups that may be the key of a session value.</summary>
    public static IReadOnlyList<string> Names(Regex pattern) =>
        [.. pattern.GetGroupNames().Where(name => name.Length <= LongestKey && !name.All(char.IsAsciiDigit))];

    private static string ToDotNet(string pattern) => NamedReference().Replace(
        NamedGroup().Replace(pattern, "${slashes}(?<"),
        @"${slashes}\k<${name}>");

    // With an even number of backslashes before it, the bracket is not escaped.
    [GeneratedRegex(@"(?<!\\)(?<slashes>(?:\\\\)*)\(\?P<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedGroup();

    [GeneratedRegex(@"(?<!\\)(?<slashes>(?:\\\\)*)\(\?P=(?<name>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedReference();
}
