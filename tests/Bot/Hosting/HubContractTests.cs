using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Tests;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>
/// The hub's page makes its types from a copy of the API document, so that it can be built without a host. The copy is what
/// the host says of <c>/hub/api</c>.
/// </summary>
public sealed class HubContractTests
{
    private const string Renew = "RENEW_OPENAPI";

    private static readonly string Copy = Path.Combine(ProjectFolder.Root, "AgentHub", "client", "openapi.json");
    private static readonly JsonSerializerOptions Legible = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_pages_copy_of_the_API_document_is_what_the_host_serves()
    {
        await using var host = new LiveHost();
        using var http = host.CreateClient();

        var served = OfTheHub(await http.GetStringAsync("/openapi/v1.json"));

        if (Environment.GetEnvironmentVariable(Renew) == "1") await File.WriteAllTextAsync(Copy, served);
        (await File.ReadAllTextAsync(Copy) == served).ShouldBeTrue(
            $"The API of the hub has changed. Run this test with {Renew}=1, then 'npm run wire' in AgentHub/client, and commit both files.");
    }

    /// <summary>Its operations, and the shapes that they name; not where this host happens to listen.</summary>
    private static string OfTheHub(string document)
    {
        var whole = JsonNode.Parse(document)!.AsObject();
        var (paths, schemas) = (whole["paths"]!.AsObject(), whole["components"]!["schemas"]!.AsObject());
        foreach (var other in paths.Select(path => path.Key).Where(
            path => !path.StartsWith("/hub/api/", StringComparison.Ordinal)).ToList())
            paths.Remove(other);
        RemoveExamples(paths);
        while (NamedByNone(whole, schemas) is { Count: > 0 } unnamed)
        {
            foreach (var schema in unnamed) schemas.Remove(schema);
        }

        var hub = new JsonObject
        {
            ["openapi"] = whole["openapi"]!.DeepClone(),
            ["paths"] = paths.DeepClone(),
            ["components"] = new JsonObject { ["schemas"] = schemas.DeepClone() },
        };
        return hub.ToJsonString(Legible) + "\n";
    }

    // They are for readers; the page's types come from schemas.
    private static void RemoveExamples(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var one in list) RemoveExamples(one);
        }
        else if (node is JsonObject fields)
        {
            foreach (var name in new[] { "example", "x-codeSamples" }) fields.Remove(name);
            foreach (var (_, field) in fields) RemoveExamples(field);
        }
    }

    private static List<string> NamedByNone(JsonObject document, JsonObject schemas)
    {
        var text = document.ToJsonString(Legible);
        return [.. schemas.Select(schema => schema.Key).Where(
            name => !text.Contains($"\"#/components/schemas/{name}\"", StringComparison.Ordinal))];
    }
}
