using System.Text.Json;
using LiveTakeover.Tests;

namespace LiveTakeover.Deployment.Tests;

/// <summary>The files that deploy the product, and those that they speak of.</summary>
internal static class Repository
{
    public static string Root { get; } = ProjectFolder.Root;

    public static string Templates { get; } = Path.Combine(Root, "deploymentTemplates");

    /// <summary>The settings that the product knows, as the environment writes them: <c>Section__Key</c>.</summary>
    public static IReadOnlySet<string> Settings { get; } = ReadSettings();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Templates, .. path]));

    /// <summary>Those of these variables that look like settings of the product but are none.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> variables) =>
        variables.Where(
            name => name.Contains("__", StringComparison.Ordinal)
                || name.StartsWith("OTEL_EXPORTER_OTLP_ENDPOINT", StringComparison.Ordinal))
            .Where(name => !Settings.Contains(name));

    private static HashSet<string> ReadSettings()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "appsettings.json")));
        return [.. Leaves(file.RootElement, prefix: "")];
    }

    private static IEnumerable<string> Leaves(JsonElement element, string prefix) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(
            property => Leaves(property.Value, prefix.Length == 0 ? property.Name : $"{prefix}__{property.Name}"))
        : [prefix];
}
