using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LiveTakeover.Bot.Hosting.ApiDocument;

/// <summary>Gives an operation examples of what it takes and answers, and the call as one would type it into a terminal.</summary>
internal static class ExampleCall
{
    private const string Json = "application/json";
    private const string Address = "http://localhost:3978";

    private static readonly JsonSerializerOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Add(string path, HttpMethod method, OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Example ??= ExampleValue.Of(parameter.Schema, parameter.Name ?? "");
        AddBody(path, method, operation);
        foreach (var content in (operation.Responses ?? []).Values.SelectMany(response => response.Content ?? Nothing))
            if (content.Key == Json) content.Value.Example ??= ExampleValue.Of(content.Value.Schema, "");
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        operation.Extensions["x-codeSamples"] = new JsonNodeExtension(new JsonArray(
            new JsonObject { ["lang"] = "Shell", ["source"] = Typed(path, method, operation) }));
    }

    private static readonly Dictionary<string, OpenApiMediaType> Nothing = [];

    private static void AddBody(string path, HttpMethod method, OpenApiOperation operation)
    {
        if (OwnBodies.Find($"{method} {path}") is { } own)
            operation.RequestBody = new OpenApiRequestBody
            {
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [own.ContentType] = new() { Example = own.Example },
                },
            };
        foreach (var (_, content) in operation.RequestBody?.Content ?? Nothing)
            content.Example ??= ExampleValue.Of(content.Schema, "");
    }

    private static string Typed(string path, HttpMethod method, OpenApiOperation operation)
    {
        List<string> typed = ["curl"];
        if (method != HttpMethod.Get) typed.Add($"-X {method}");
        typed.Add($"'{Address}{Filled(path, operation)}'");
        if (operation.Security is { Count: > 0 }) typed.Add("-H \"Authorization: Bearer $LIVETAKEOVER_KEY\"");
        if (operation.RequestBody?.Content?.FirstOrDefault() is { Key: { } type, Value: { } content }) typed.AddRange(Body(type, content));
        return string.Join(' ', typed);
    }

    private static string[] Body(string type, OpenApiMediaType content)
    {
        if (type == "multipart/form-data") return ["-F 'file=@photo.png'"];
        var body = type == Json ? $"-d '{Quoted(content.Example?.ToJsonString(Legible) ?? "{}")}'" : $"--data-binary @{(string?)content.Example}";
        return [$"-H 'Content-Type: {type}'", body];
    }

    private static string Quoted(string text) => text.Replace("'", @"'\''", StringComparison.Ordinal);

    private static string Filled(string path, OpenApiOperation operation)
    {
        var places = (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path);
        foreach (var place in places) path = path.Replace($"{{{place.Name}}}", $"{place.Example}", StringComparison.Ordinal);
        return path;
    }
}
