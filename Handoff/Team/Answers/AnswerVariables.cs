using System.Text.RegularExpressions;

namespace LiveTakeover.Handoff.Team.Answers;

/// <summary>
/// The variables allowed between double braces in a canned answer: the names below, and user attributes in the form of stories,
/// like <c>{{@user.FirstName|there}}</c>. What stands behind a bar is said where the value is missing. The page fills them in, so that
/// the agent sees the final text before sending it.
/// </summary>
public static partial class AnswerVariables
{
    public static readonly IReadOnlyList<string> All = ["user.name", "agent.name"];

    /// <summary>The first unknown variable, or null.</summary>
    public static string? FirstUnknown(string text) =>
        Braced().Matches(text).Select(match => match.Groups["name"].Value)
            .FirstOrDefault(name => !All.Contains(name.Split('|')[0].TrimEnd(), StringComparer.Ordinal) && !Attribute().IsMatch(name));

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braced();

    [GeneratedRegex(
        @"^@user\.[\p{L}\p{N}_]+\s*(\|.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();
}
