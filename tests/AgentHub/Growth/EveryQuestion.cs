using System.Reflection;
using Microsoft.AspNetCore.Http;
using LiveTakeover.Growth.Benchmarks;

namespace LiveTakeover.AgentHub.Tests.Growth;

/// <summary>
/// Every endpoint that can be read, without its parameters and with each value of each of them: a new one is asked without being
/// listed here.
/// </summary>
public static class EveryQuestion
{
    // Exports read all of what they export, and are streamed.
    private static readonly string[] Exports = ["transcripts/export.csv", "transcripts/export.json"];

    private static readonly string[] Finds =
    [
        "la", "l", Words.Frequent, $"{Words.Frequent} {Words.AlsoFrequent}", $"{Words.Frequent} {Words.AlsoFrequent} {Words.Unsaid}",
        Words.Rare, Words.Unsaid, "dl_00",
    ];

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["find"] = Finds,
        ["state"] = ["open", "inProgress", "closed", "all"],
        ["group"] = ["needsHuman", "mine", "withColleagues", "closed"],
        ["assignee"] = ["me", "nobody", "agent-1"],
        ["online"] = ["true", "false"],
        ["channel"] = ["msteams", "directline"],
        ["language"] = ["fr"],
        ["scope"] = ["mine", "all"],
        ["area"] = ["control", "bot"],
        ["by"] = ["agent-1", "day", "agent", "story"],
        ["agent"] = ["agent-1"],
        ["story"] = ["Story 1", "Nobody's"],
        ["tag"] = ["Tag 1", "Nobody's"],
        ["outcome"] = ["Solved", "Nobody's"],
        ["groupid"] = ["group-1", "Nobody's"],
        ["since"] = ["2027-02-28T09:00:00Z", "2020-01-01T00:00:00Z"],
        ["among"] = ["1"],
    };

    public static IEnumerable<string> Of(Hub hub) =>
        from endpoint in Endpoint.AllOf(hub)
        where endpoint.IsSafe && !endpoint.IsForOutsiders && !Exports.Contains(endpoint.Path, StringComparer.Ordinal)
        from query in Queries(endpoint)
        select $"{endpoint.Path}?{query}&limit=10";

    // Each value alone, and a search with each value of the others.
    private static IEnumerable<string> Queries(Endpoint endpoint)
    {
        var names = Parameters(endpoint).Where(Values.ContainsKey).ToList();
        var alone = names.SelectMany(name => Values[name].Select(value => $"{name}={Uri.EscapeDataString(value)}")).ToList();
        if (!names.Contains("find", StringComparer.OrdinalIgnoreCase)) return ["", .. alone];
        var searches = names.Where(name => name != "find").Select(name => $"find=la&{name}={Uri.EscapeDataString(Values[name][0])}");
        return ["", .. alone, .. searches];
    }

    private static IEnumerable<string> Parameters(Endpoint endpoint) =>
        from parameter in endpoint.Route.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []
        from name in parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [parameter.Name!]
            : parameter.ParameterType.GetProperties().Select(property => property.Name)
        select name.ToLowerInvariant();
}
