using System.Text.RegularExpressions;

namespace LiveTakeover.BotFramework.Tests.Surface;

/// <summary>
/// What the types of SDK 4.23 (and Direct Line 4.11) look like that are written here: for each its kind and, below it, its
/// public and protected members. From the metadata of the packages; a member that the SDK does not have does not go in.
/// </summary>
public sealed class Sdk
{
    private readonly Dictionary<string, string[]> types = new(StringComparer.Ordinal);

    public Sdk(IEnumerable<string> facts)
    {
        var members = new List<string>();
        foreach (var line in facts.Reverse())
        {
            if (line.StartsWith(' '))
            {
                members.Add(line[1..]);
                continue;
            }

            types.Add(line[..line.IndexOf(" : ", StringComparison.Ordinal)], [line, .. members]);
            members.Clear();
        }
    }

    public static Sdk Read() => new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface", "sdk.txt")));

    /// <returns>What of this type is not as in the SDK.</returns>
    public IEnumerable<string> Differences(Type type)
    {
        var own = Describe.Name(type);
        if (!types.TryGetValue(own, out var facts)) return [$"{own}: there is no such type"];
        var members = Describe.Members(type).ToList();
        var differences = members.Where(member => !Has(facts, member)).Select(member => $"{own} has no {member}");
        if (!IsOfKind(Describe.Kind(type), facts[0])) differences = differences.Prepend($"{Describe.Kind(type)}, but it is {facts[0]}");
        // Who implements an interface that lacks a member does not implement the SDK's.
        if (type.IsInterface) differences = differences.Concat(facts.Skip(1).Except(members).Select(member => $"{own} lacks {member}"));
        return differences;
    }

    public bool Has(Type type, string member) => types.TryGetValue(Describe.Name(type), out var facts) && Has(facts, member);

    private static bool Has(string[] facts, string member) =>
        facts.Contains(member)
            || (member.EndsWith("{ get; }", StringComparison.Ordinal)
            && facts.Contains(member.Replace("{ get; }", "{ get; set; }", StringComparison.Ordinal)));

    // A class may implement less, and may be sealed.
    private static bool IsOfKind(string ours, string theirs)
    {
        var (own, sdk) = (Split(ours), Split(theirs));
        return (own.Kind == sdk.Kind || own.Kind.Replace(": sealed class", ": class", StringComparison.Ordinal) == sdk.Kind)
            && own.Bases.All(sdk.Bases.Contains);
    }

    private static (string Kind, string[] Bases) Split(string line) => line.Split(" < ", 2) switch
    {
        [var kind, var bases] => (kind, bases.Split(", ")),
        var alone => (alone[0], []),
    };
}
