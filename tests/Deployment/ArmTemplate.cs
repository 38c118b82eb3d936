using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LiveTakeover.Deployment.Tests;

internal sealed record ArmResource(string Key, JsonObject Json)
{
    public string Type => Json["type"]!.GetValue<string>();

    public string ApiVersion => Json["apiVersion"]!.GetValue<string>();

    public JsonObject Properties => Json["properties"]!.AsObject();
}

/// <summary>An ARM template, or one that is nested in another as a module.</summary>
internal sealed partial record ArmTemplate(string Name, JsonObject Json, JsonObject? GivenParameters = null)
{
    public IReadOnlyDictionary<string, JsonNode?> Parameters => Section("parameters");

    public IReadOnlyDictionary<string, JsonNode?> Outputs => Section("outputs");

    /// <summary>Everything in it that is no module.</summary>
    public IReadOnlyList<ArmResource> Resources => [.. All.Where(resource => resource.Type != Deployment)];

    public IReadOnlyList<ArmTemplate> Modules => [.. All.Where(resource => resource.Type == Deployment).Select(resource => new ArmTemplate(
        resource.Json["name"]!.GetValue<string>(), resource.Properties["template"]!.AsObject(),
        resource.Properties["parameters"]!.AsObject()))];

    public IEnumerable<ArmTemplate> AndItsModules => Modules.Prepend(this);

    /// <summary>The parameters that whoever deploys must give.</summary>
    public IEnumerable<string> Required =>
        Parameters.Where(parameter => parameter.Value!["defaultValue"] is null).Select(parameter => parameter.Key);

    public IEnumerable<string> Given => GivenParameters!.Select(parameter => parameter.Key);

    public IEnumerable<string> ParametersUsed =>
        ParameterUse().Matches(WithoutModules().ToJsonString(Relaxed)).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>What its resources wait for: a type and, for modules, their name; or the symbol of a resource.</summary>
    public IEnumerable<string> ReferredTo =>
        All.SelectMany(resource => resource.Json["dependsOn"]?.AsArray() ?? []).Select(dependency => Short(dependency!.GetValue<string>()));

    public IEnumerable<string> Ids =>
        All.SelectMany(
            resource => new[] { resource.Key, resource.Type == Deployment ? $"{Deployment} {resource.Json["name"]}" : resource.Type });

    public JsonNode WithoutMetadata => Without("metadata", Json);

    // Expressions keep their quotes.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Deployment = "Microsoft.Resources/deployments";

    private IEnumerable<ArmResource> All => Json["resources"] is JsonArray list
        ? list.Select(resource => new ArmResource("", resource!.AsObject()))
        : Json["resources"]!.AsObject().Select(resource => new ArmResource(resource.Key, resource.Value!.AsObject()));

    public static ArmTemplate Read(string file) => new(file, JsonNode.Parse(Repository.Read("azure", "arm", file))!.AsObject());

    public Dictionary<string, string> Variable(string name) =>
        Json["variables"]![name]!.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>());

    private Dictionary<string, JsonNode?> Section(string name) => (Json[name]?.AsObject() ?? []).ToDictionary(StringComparer.Ordinal);

    // A module is handed the parameters of its surroundings; what is inside it has its own.
    private JsonObject WithoutModules()
    {
        var copy = Without("template", Json).AsObject();
        foreach (var function in copy["functions"]?.AsArray() ?? []) function!["members"] = null;
        return copy;
    }

    private static JsonNode Without(string name, JsonNode node) => node switch
    {
        JsonObject held => new JsonObject(held.Where(property => property.Key != name).Select(property =>
            KeyValuePair.Create(property.Key, property.Value is null ? null : (JsonNode?)Without(name, property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Without(name, item))]),
        _ => node.DeepClone(),
    };

    private static string Short(string dependency) => ResourceId().Match(dependency) is { Success: true } id
        ? id.Groups["type"].Value == Deployment ? $"{Deployment} {id.Groups["name"].Value}" : id.Groups["type"].Value
        : dependency;

    [GeneratedRegex(@"parameters\('(?<name>\w+)'\)", RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterUse();

    [GeneratedRegex(@"[rR]esourceId\('(?<type>[^']+)'(, '(?<name>[^']+)'\))?", RegexOptions.ExplicitCapture)]
    private static partial Regex ResourceId();
}
