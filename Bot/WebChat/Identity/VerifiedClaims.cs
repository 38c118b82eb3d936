using System.Text.Json;
using System.Text.RegularExpressions;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Visitors;

namespace LiveTakeover.Bot.WebChat.Identity;

/// <summary>
/// Reads a signed identity's claims: <c>sub</c>, optionally <c>name</c>, and <c>attributes</c> of strings, numbers and booleans.
/// </summary>
internal static partial class VerifiedClaims
{
    private const int LongestName = 100, LongestText = 500, MostAttributes = 50;

    // Stories read these names from other sources, so that they always mean the same.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "id", "name", "isLogged" };

    /// <exception cref="IdentityRefused">A claim is missing or invalid.</exception>
    public static VerifiedPerson Read(JsonElement claims)
    {
        try
        {
            var subject = TextOf(claims, "sub", LongestText)
                ?? throw new IdentityRefused("The identity has no sub. Give there the site's own id of the person.");
            var name = NameText.Plain(TextOf(claims, "name", LongestName) ?? "");
            return new VerifiedPerson(subject, name.Length == 0 ? null : name, AttributesOf(claims));
        }
        catch (InvalidOperationException)
        {
            throw new IdentityRefused("A text in the identity is not well-formed Unicode.");
        }
    }

    private static string? TextOf(JsonElement claims, string name, int longest)
    {
        if (!claims.TryGetProperty(name, out var claim) || claim.ValueKind == JsonValueKind.Null) return null;
        return claim.ValueKind == JsonValueKind.String
            && claim.GetString() is { } text
            && !string.IsNullOrWhiteSpace(text)
            && text.Length <= longest
            && !text.Any(char.IsControl)
            ? text
            : throw new IdentityRefused($"{name} must be a text of 1 to {longest} characters, without control characters.");
    }

    private static Dictionary<string, string> AttributesOf(JsonElement claims)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!claims.TryGetProperty("attributes", out var given)) return attributes;
        if (given.ValueKind != JsonValueKind.Object) throw new IdentityRefused("attributes must be an object.");
        foreach (var attribute in given.EnumerateObject())
        {
            if (attribute.Value.ValueKind == JsonValueKind.Null) continue;
            attributes[NameOf(attribute.Name)] = ValueOf(attribute);
            if (attributes.Count > MostAttributes)
                throw new IdentityRefused($"There are more than {MostAttributes} attributes. Say only what stories and agents need.");
        }

        return attributes;
    }

    private static string NameOf(string name)
    {
        if (!Name().IsMatch(name)) throw new IdentityRefused($"attributes.{name} is no name: use 1 to 60 letters, digits and underscores.");
        if (Reserved.Contains(name)) throw new IdentityRefused($"attributes.{name} has a meaning of its own. Call it something else.");
        return name;
    }

    private static string ValueOf(JsonProperty attribute) => attribute.Value.ValueKind switch
    {
        JsonValueKind.String when attribute.Value.GetString()!.Length <= LongestText && !attribute.Value.GetString()!.Any(char.IsControl) =>
            attribute.Value.GetString()!,
        JsonValueKind.Number => attribute.Value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new IdentityRefused($"attributes.{attribute.Name} must be a text of at most {LongestText} characters without control characters, a number or a boolean."),
    };

    [GeneratedRegex(@"^[\p{L}\p{N}_]{1,60}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
