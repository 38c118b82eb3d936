using System.Text;
using System.Text.Json.Nodes;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>One operation of the API document, with an example of its body.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, with names in braces.</param>
/// <param name="PathTexts">The names of the texts in the path.</param>
/// <param name="QueryTexts">The names of the texts in the query.</param>
/// <param name="Body">An example in which every field is filled; null if it has none.</param>
public sealed record ApiAsk(
    HttpMethod Method, string Path, IReadOnlyList<string> PathTexts, IReadOnlyList<string> QueryTexts, JsonNode? Body)
{
    /// <summary>The same request many times, each with this mark behind one of its texts.</summary>
    public IEnumerable<(string Where, HttpRequestMessage Request)> WithDirtyTexts(string mark, string escape)
    {
        var unescaped = Uri.EscapeDataString(escape == "\\u0000" ? "\0" : "\uFFFD");
        foreach (var name in PathTexts) yield return ($"{{{name}}}", Request(Path.Replace($"{{{name}}}", "a" + unescaped), "", Body));
        foreach (var name in QueryTexts) yield return ($"?{name}", Request(Path, $"?{name}=a{unescaped}", Body));
        foreach (var spot in Body is null ? [] : Spot.In(Body))
        {
            if (spot.Node is JsonValue value && value.TryGetValue<string>(out var text))
                yield return ($"{spot}", Request(Path, "", spot.With(text + mark), json => json.Replace(mark, escape)));
        }
    }

    /// <summary>True if whoever asks it is signed out by it, or locked.</summary>
    public bool SignsOut => Path.EndsWith("/session", StringComparison.Ordinal) || Path.EndsWith("everywhere", StringComparison.Ordinal);

    public HttpRequestMessage Request(string body) => Request(Path, "", Body, _ => body);

    public override string ToString() => $"{Method} {Path}";

    private HttpRequestMessage Request(string path, string query, JsonNode? body, Func<string, string>? change = null)
    {
        var request = new HttpRequestMessage(Method, Filled(path) + query);
        if (body is not null)
            request.Content = new StringContent((change ?? (json => json))(body.ToJsonString()), Encoding.UTF8, "application/json");
        return request;
    }

    private static string Filled(string path) => string.Join('/', path.Split('/').Select(part => part switch
    {
        "{year}" => "2026",
        ['{', ..] => "1",
        _ => part,
    }));
}

/// <summary>Reads what the host's API document says that it takes.</summary>
public static class ApiWalk
{
    /// <summary>The bodies that endpoints read themselves, which the document does not describe.</summary>
    private static readonly Dictionary<string, string> Undescribed = new(StringComparer.Ordinal)
    {
        ["PUT /hub/api/stories/{id}"] = Story,
        ["POST /hub/api/stories/check"] = "",
        ["POST /hub/api/stories/simulate"] = """{"at":"2026-03-01T10:00","say":["hello"],"locale":"en"}""",
        ["PUT /hub/api/support/schedule"] =
            """{"timeZone":"Europe/Paris","slots":[{"from":{"day":"monday","time":"09:00"},"to":{"day":"monday","time":"18:00"}}],"exceptions":[{"date":"2026-12-25","lastDate":"2026-12-26","yearly":false,"name":"Christmas","hours":[{"from":"10:00","to":"11:00"}]}]}""",
        ["POST /hub/api/support/temporary-unavailability"] = "",
        ["POST /hub/api/support/year/{year}"] =
            """{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25","name":"Christmas"}]}""",
        ["POST /hub/api/support/what-happens"] = "",
        ["POST /hub/api/support/exceptions/read"] = "",
        ["POST /hub/api/stories/import"] = "",
        ["POST /hub/api/conversations/{id}/uploads"] = "",
        ["PUT /hub/api/account/picture"] = "",
    };

    private const string Story =
        """{"schemaVersion":1,"id":"5f00000000000000000000aa","name":"Hello","triggers":[{"type":"fallback"}],"steps":[{"id":"5f00000000000000000000b1","name":"First","actions":[{"type":"text","texts":["hello"]}]}]}""";

    public static async Task<IReadOnlyList<ApiAsk>> AsksAsync(DoorHost door)
    {
        var document = JsonNode.Parse(await door.GetAsync("/openapi/v1.json"))!.AsObject();
        return
        [
            .. from path in document["paths"]!.AsObject()
                where !path.Key.StartsWith("/api/messages", StringComparison.Ordinal)
                from operation in path.Value!.AsObject()
                select Ask(document, HttpMethod.Parse(operation.Key), path.Key, operation.Value!),
        ];
    }

    private static ApiAsk Ask(JsonObject document, HttpMethod method, string path, JsonNode operation)
    {
        var parameters = operation["parameters"]?.AsArray() ?? [];
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        var body = schema is not null ? Example(document, schema, 0)
            : Undescribed.GetValueOrDefault($"{method} {path}") is { Length: > 0 } known ? JsonNode.Parse(known)
            : null;
        return new ApiAsk(method, path, TextsIn(parameters, "path"), TextsIn(parameters, "query"), body);
    }

    private static string[] TextsIn(JsonArray parameters, string place) =>
        [.. parameters.Where(parameter => (string?)parameter!["in"] == place).Select(parameter => (string)parameter!["name"]!)];

    private static JsonNode? Example(JsonObject document, JsonNode schema, int depth)
    {
        if (depth > 6) return null;
        if ((string?)schema["$ref"] is { } reference)
            return Example(document, document["components"]!["schemas"]![reference.Split('/')[^1]]!, depth);
        if (schema["oneOf"] is JsonArray either) return Example(document, either[^1]!, depth);
        if (schema["enum"] is JsonArray values) return values.First(value => value is not null)!.DeepClone();
        return KindOf(schema) switch
        {
            "object" => Fields(document, schema, depth),
            "array" => new JsonArray(Example(document, schema["items"] ?? new JsonObject(), depth + 1)),
            "integer" or "number" => 1,
            "boolean" => true,
            _ => (string?)schema["format"] is "date-time" ? "2026-03-01T10:00:00Z" : "text",
        };
    }

    private static JsonObject Fields(JsonObject document, JsonNode schema, int depth)
    {
        var example = new JsonObject();
        foreach (var (name, field) in schema["properties"]?.AsObject() ?? []) example[name] = Example(document, field!, depth + 1);
        if (schema["additionalProperties"] is JsonObject more) example["key"] = Example(document, more, depth + 1);
        return example;
    }

    private static string? KindOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray kinds => kinds.Select(kind => (string?)kind).First(kind => kind != "null"),
        JsonValue kind => (string?)kind,
        _ => null,
    };
}
