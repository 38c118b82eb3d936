using System.Text.RegularExpressions;
using LiveTakeover.Handoff.Conversations.Visitors;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>What is known when a conversation of a test begins.</summary>
/// <param name="Person">Who the person is; somebody whom nothing is known of when absent.</param>
/// <param name="Session">Session values, as another step or an earlier message would have set them.</param>
public sealed partial record TestStart(TestPerson? Person, IReadOnlyDictionary<string, string>? Session)
{
    private const int MostValues = 50, LongestKey = 100, LongestValue = 2000, LongestName = 200;

    /// <returns>What is not written as it must be; null if all is.</returns>
    public string? Problem() => ProblemOf("session", Session) ?? ProblemOf("person/attributes", Person?.Attributes)
        ?? (Person is { Id.Length: > LongestName } or { Name.Length: > LongestName } or { Id: "" }
            ? $"person: \"id\" and \"name\" have 1 to {LongestName} characters."
            : null);

    private static string? ProblemOf(string place, IReadOnlyDictionary<string, string>? values)
    {
        if (values is null) return null;
        if (values.Count > MostValues) return $"{place}: at most {MostValues} values.";
        if (values.Keys.FirstOrDefault(key => key.Length > LongestKey || !Key().IsMatch(key)) is { } odd)
            return $"{place}: '{odd}' is not a key. A key is made of letters, digits and underscores.";
        return values.FirstOrDefault(each => each.Value is not { Length: <= LongestValue }) is { Key: { } key }
            ? $"{place}/{key}: a value is a text of at most {LongestValue} characters."
            : null;
    }

    [GeneratedRegex(@"\A[\p{L}\p{N}_]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}

/// <summary>The person of a test.</summary>
/// <param name="Id">By which the channel, or the site's server, knows the person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Verified">Whether the site's server vouches for the person, as for somebody who is signed in there.</param>
/// <param name="Attributes">User attributes: what the site's server says of a verified person, else what the bot has kept.</param>
public sealed record TestPerson(string? Id, string? Name, bool? Verified, IReadOnlyDictionary<string, string>? Attributes)
{
    internal const string UsualName = "Ada";

    /// <summary>As the site's server would introduce the person; null if it does not.</summary>
    internal VerifiedPerson? AsVerified => Verified != true
        ? null
        : new VerifiedPerson(Id ?? UsualName, Name, Attributes ?? new Dictionary<string, string>());
}
